package io.salesweek.week.persistence;

import io.salesweek.calendar.Week;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface TeamWeekRepository extends JpaRepository<TeamWeekEntity, String> {

    List<TeamWeekEntity> findByWeekIn(Collection<Week> weeks);
}
