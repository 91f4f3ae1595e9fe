package io.salesweek.week.persistence;

import io.salesweek.calendar.Week;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface TeamWeekRepository extends JpaRepository<TeamWeekEntity, String> {

    /** 1 when it is scored, else 0; read anew and held until the transaction ends. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select case when scored_at is null then 0 else 1 end
                    from team_week where team_week = :id for update""")
    Integer lockedScored(String id);

    List<TeamWeekEntity> findByScoredAtIsNull();

    List<TeamWeekEntity> findByWeekIn(Collection<Week> weeks);
}
