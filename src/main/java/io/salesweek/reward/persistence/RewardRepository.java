package io.salesweek.reward.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Kind;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface RewardRepository extends JpaRepository<RewardEntity, String> {

    /** Holds off every other change of these rewards until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from RewardEntity r where r.repWeek = :week order by r.openedAt, r.number")
    List<RewardEntity> lock(RepWeekKey week);

    @Query("select r.repWeek from RewardEntity r where r.id = :id")
    Optional<RepWeekKey> weekOf(String id);

    /** The reward of a team week's star. */
    @Query("select r.id from RewardEntity r where r.starOf = :teamWeek")
    Optional<String> starOf(String teamWeek);

    boolean existsByRepWeekAndKind(RepWeekKey repWeek, Kind kind);

    List<RewardEntity> findByRepWeekInOrderByOpenedAtAscNumberAsc(Collection<RepWeekKey> weeks);

    @Query(
            "from RewardEntity r where r.kind = :kind and r.shownIn = :week and r.person in :people order by r.openedAt, r.number")
    List<RewardEntity> shownIn(Kind kind, Week week, Collection<String> people);
}
