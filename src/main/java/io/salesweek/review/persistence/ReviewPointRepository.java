package io.salesweek.review.persistence;

import io.salesweek.week.TeamWeekKey;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ReviewPointRepository extends JpaRepository<ReviewPointEntity, String> {

    /** Points not dealt with that were raised before a moment, oldest first. */
    List<ReviewPointEntity> findByTeamAndDealtInIsNullAndRaisedAtLessThanOrderByRaisedAt(String team, Instant before);

    List<ReviewPointEntity> findByTeamAndDealtInIsOrderByRaisedAt(String team, TeamWeekKey review);
}
