package io.salesweek.report.persistence;

import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ReportDayRepository extends JpaRepository<ReportDayEntity, Long> {

    Optional<ReportDayEntity> findByRepWeekAndDay(RepWeekKey repWeek, LocalDate day);

    /** The days of these weeks that have a row. */
    default List<ReportDayEntity> of(Collection<RepWeekKey> repWeeks) {
        return OneOrMany.of(repWeeks, this::findByRepWeek, this::findByRepWeekIn);
    }

    List<ReportDayEntity> findByRepWeek(RepWeekKey repWeek);

    List<ReportDayEntity> findByRepWeekIn(Collection<RepWeekKey> repWeeks);
}
