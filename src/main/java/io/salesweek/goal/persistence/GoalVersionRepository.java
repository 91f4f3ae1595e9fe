package io.salesweek.goal.persistence;

import io.salesweek.goal.GoalSet;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface GoalVersionRepository extends JpaRepository<GoalVersionEntity, Long> {

    /** How the goals of each week stand: its latest version, with its goals. */
    @Query("select distinct v from GoalVersionEntity v left join fetch v.goals where v.repWeek in :weeks "
            + "and v.version = (select max(w.version) from GoalVersionEntity w where w.repWeek = v.repWeek)")
    List<GoalVersionEntity> latest(Collection<RepWeekKey> weeks);

    Optional<GoalVersionEntity> findFirstByRepWeekOrderByVersionDesc(RepWeekKey week);

    @Query("select distinct v from GoalVersionEntity v left join fetch v.goals where v.repWeek in :weeks "
            + "order by v.repWeek, v.version")
    List<GoalVersionEntity> all(Collection<RepWeekKey> weeks);

    int countByRepWeekAndState(RepWeekKey week, GoalSet.State state);
}
