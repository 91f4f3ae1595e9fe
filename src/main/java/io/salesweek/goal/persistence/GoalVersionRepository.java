package io.salesweek.goal.persistence;

import io.salesweek.goal.GoalSet;
import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface GoalVersionRepository extends JpaRepository<GoalVersionEntity, Long> {

    /** How the goals of each week stand: its latest version, with its goals. */
    default List<GoalVersionEntity> latest(Collection<RepWeekKey> weeks) {
        return OneOrMany.of(weeks, this::latestOf, this::latestOfAll);
    }

    @Query("select distinct v from GoalVersionEntity v left join fetch v.goals where v.repWeek = :week "
            + "and v.version = (select max(w.version) from GoalVersionEntity w where w.repWeek = :week)")
    List<GoalVersionEntity> latestOf(RepWeekKey week);

    @Query("select distinct v from GoalVersionEntity v left join fetch v.goals where v.repWeek in :weeks "
            + "and v.version = (select max(w.version) from GoalVersionEntity w where w.repWeek = v.repWeek)")
    List<GoalVersionEntity> latestOfAll(Collection<RepWeekKey> weeks);

    Optional<GoalVersionEntity> findFirstByRepWeekOrderByVersionDesc(RepWeekKey week);

    @Query("select distinct v from GoalVersionEntity v left join fetch v.goals where v.repWeek = :week "
            + "order by v.version")
    List<GoalVersionEntity> all(RepWeekKey week);

    int countByRepWeekAndState(RepWeekKey week, GoalSet.State state);
}
