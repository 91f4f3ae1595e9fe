package io.salesweek.report.persistence;

import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HelpRequestRepository extends JpaRepository<HelpRequestEntity, Long> {

    /** The help asked for in these weeks, as asked. */
    default List<HelpRequestEntity> of(Collection<RepWeekKey> repWeeks) {
        return OneOrMany.of(repWeeks, this::findByRepWeekOrderById, this::findByRepWeekInOrderById);
    }

    List<HelpRequestEntity> findByRepWeekOrderById(RepWeekKey repWeek);

    List<HelpRequestEntity> findByRepWeekInOrderById(Collection<RepWeekKey> repWeeks);

    Optional<HelpRequestEntity> findFirstByRepWeekAndDayOrderByIdDesc(RepWeekKey repWeek, LocalDate day);
}
