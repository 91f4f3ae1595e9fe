package io.salesweek.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.goal.RepWeeks;
import io.salesweek.imports.Imports;
import io.salesweek.metric.FiguresSlice;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import io.salesweek.week.persistence.RepWeekRepository;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@FiguresSlice
@Import(ReadOnce.class)
class ReadOnceTests {

    @Autowired
    private Weeks weeks;

    @Autowired
    private EntityManagerFactory store;

    @Autowired
    private JdbcTemplate jdbc;

    private RepWeekKey key;

    @BeforeEach
    void aWeekIsOpen(@Autowired Imports imports) {
        key = new RepWeeks(jdbc, imports).open("2026-W48");
    }

    @Test
    void whatWasAskedIsNotAskedAgainWhileAFormOpens() {
        long once = queries(() -> weeks.get(key));
        long opening = queries(() -> ReadOnce.during(() -> weeks.get(key).equals(weeks.get(key))));
        assertThat(opening).isEqualTo(once).isPositive();
    }

    @Test
    void theNextFormIsToldWhatHasChanged() {
        ReadOnce.during(() -> weeks.get(key));
        jdbc.update("update rep_week set takes_part = false where rep_week = ?", key.toString());
        assertThat(ReadOnce.during(() -> weeks.get(key)).takesPart()).isFalse();
    }

    @Test
    void outsideOfAFormEachQuestionIsAsked() {
        long once = queries(() -> weeks.get(key));
        assertThat(queries(() -> weeks.get(key).equals(weeks.get(key)))).isEqualTo(2 * once);
    }

    @Test
    void aFormThatIsOnlyOpenedWritesNothing(@Autowired RepWeekRepository rows) {
        assertThatThrownBy(() -> ReadOnce.during(() -> rows.saveAll(List.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RepWeekRepository");
    }

    private long queries(Runnable reading) {
        var statistics = store.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        reading.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
