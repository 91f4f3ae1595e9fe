package io.salesweek.report.persistence;

import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ReportVersionRepository extends JpaRepository<ReportVersionEntity, Long> {

    /** All that was sent in these weeks, by day and then as sent. */
    default List<ReportVersionEntity> of(Collection<RepWeekKey> repWeeks) {
        return OneOrMany.of(
                repWeeks, this::findByRepWeekOrderByDayAscVersionAsc, this::findByRepWeekInOrderByDayAscVersionAsc);
    }

    List<ReportVersionEntity> findByRepWeekOrderByDayAscVersionAsc(RepWeekKey repWeek);

    List<ReportVersionEntity> findByRepWeekInOrderByDayAscVersionAsc(Collection<RepWeekKey> repWeeks);

    int countByRepWeekAndDay(RepWeekKey repWeek, LocalDate day);
}
