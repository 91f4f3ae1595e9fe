package io.salesweek.report.persistence;

import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ReportVersionRepository extends JpaRepository<ReportVersionEntity, Long> {

    List<ReportVersionEntity> findByRepWeekInOrderByDayAscVersionAsc(Collection<RepWeekKey> repWeeks);
}
