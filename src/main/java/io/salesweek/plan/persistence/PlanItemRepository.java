package io.salesweek.plan.persistence;

import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PlanItemRepository extends JpaRepository<PlanItemEntity, String> {

    /** The plans as they stand, with marks, by day and then as sent. */
    default List<PlanItemEntity> inPlan(Collection<RepWeekKey> weeks) {
        return OneOrMany.of(weeks, this::inPlanOf, this::inPlanOfAll);
    }

    @Query("select distinct i from PlanItemEntity i left join fetch i.reportedOn "
            + "where i.repWeek = :week and i.position is not null order by i.day, i.position")
    List<PlanItemEntity> inPlanOf(RepWeekKey week);

    @Query("select distinct i from PlanItemEntity i left join fetch i.reportedOn "
            + "where i.repWeek in :weeks and i.position is not null order by i.day, i.position")
    List<PlanItemEntity> inPlanOfAll(Collection<RepWeekKey> weeks);

    /** Every row ever sent, those of the plan as it stands first. */
    @Query("select distinct i from PlanItemEntity i left join fetch i.reportedOn "
            + "where i.repWeek = :week order by i.position nulls last")
    List<PlanItemEntity> everSent(RepWeekKey week);
}
