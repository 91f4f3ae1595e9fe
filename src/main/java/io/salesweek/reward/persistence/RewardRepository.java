package io.salesweek.reward.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Kind;
import io.salesweek.team.OneOrMany;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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

    /** The rep week's key as text: as a type Spring Data would take it for a view to be made. */
    @Query(value = "select rep_week from reward where id = :id", nativeQuery = true)
    Optional<String> weekOf(String id);

    /** The reward of a team week's star. */
    @Query("select r.id from RewardEntity r where r.starOf = :teamWeek")
    Optional<String> starOf(String teamWeek);

    /** Keys, as text, of the weeks of these people whose bonus was opened since then. */
    @Query(
            value = "select rep_week from reward where kind = 'BONUS' and person in (:people) and opened_at >= :since",
            nativeQuery = true)
    List<String> rewardedSince(Collection<String> people, Instant since);

    /** Of each of these people the bonuses of weeks before this one, newest first, at most so many of each. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select * from reward where id in (
                      select id from (
                        select id, row_number() over (partition by person order by shown_in desc) as place
                        from reward where kind = 'BONUS' and person in (:people) and shown_in < :week) numbered
                      where numbered.place <= :atMost)
                    order by shown_in desc""")
    List<RewardEntity> bonusesBefore(Collection<String> people, String week, int atMost);

    int countByRepWeekAndKind(RepWeekKey repWeek, Kind kind);

    boolean existsByRepWeekAndKind(RepWeekKey repWeek, Kind kind);

    /** The rewards of these weeks, as opened. */
    default List<RewardEntity> of(Collection<RepWeekKey> weeks) {
        return OneOrMany.of(
                weeks,
                this::findByRepWeekOrderByOpenedAtAscNumberAsc,
                this::findByRepWeekInOrderByOpenedAtAscNumberAsc);
    }

    List<RewardEntity> findByRepWeekOrderByOpenedAtAscNumberAsc(RepWeekKey week);

    List<RewardEntity> findByRepWeekInOrderByOpenedAtAscNumberAsc(Collection<RepWeekKey> weeks);

    @Query(
            "from RewardEntity r where r.kind = :kind and r.shownIn = :week and r.person in :people order by r.openedAt, r.number")
    List<RewardEntity> shownIn(Kind kind, Week week, Collection<String> people);
}
