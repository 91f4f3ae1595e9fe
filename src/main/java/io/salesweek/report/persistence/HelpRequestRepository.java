package io.salesweek.report.persistence;

import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HelpRequestRepository extends JpaRepository<HelpRequestEntity, Long> {

    List<HelpRequestEntity> findByRepWeekInOrderById(Collection<RepWeekKey> repWeeks);

    Optional<HelpRequestEntity> findFirstByRepWeekAndDayOrderByIdDesc(RepWeekKey repWeek, LocalDate day);
}
