package io.salesweek.review.persistence;

import io.salesweek.week.TeamWeekKey;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ActionItemRepository extends JpaRepository<ActionItemEntity, String> {

    List<ActionItemEntity> findByTeamAndDoneInIsNullOrderByDueOnAscIdAsc(String team);

    /** Items that were made or done in this week's review, and those still open. */
    @Query("from ActionItemEntity item where item.team = :#{#week.team()}"
            + " and (item.doneIn is null or item.doneIn = :week or item.madeIn = :week) order by item.dueOn, item.id")
    List<ActionItemEntity> shownIn(TeamWeekKey week);
}
