package io.salesweek.week.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.team.OneOrMany;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RepWeekRepository extends JpaRepository<RepWeekEntity, String> {

    @EntityGraph(attributePaths = "teamWeek")
    Optional<RepWeekEntity> findByPersonAndWeek(String person, Week week);

    @EntityGraph(attributePaths = "teamWeek")
    List<RepWeekEntity> findByTeamWeekIdOrderByPerson(String teamWeek);

    @EntityGraph(attributePaths = "teamWeek")
    List<RepWeekEntity> findByIdIn(Collection<String> ids);

    /** Weeks from–to (inclusive) of the people, whether they took part or not. */
    default List<RepWeekEntity> between(Collection<String> people, Week from, Week to) {
        return OneOrMany.of(
                people,
                person -> findByPersonAndWeekBetween(person, from, to),
                all -> findByPersonInAndWeekBetween(all, from, to));
    }

    @EntityGraph(attributePaths = "teamWeek")
    List<RepWeekEntity> findByPersonAndWeekBetween(String person, Week from, Week to);

    @EntityGraph(attributePaths = "teamWeek")
    List<RepWeekEntity> findByPersonInAndWeekBetween(Collection<String> people, Week from, Week to);

    /** The people's weeks that are not scored yet. */
    @EntityGraph(attributePaths = "teamWeek")
    List<RepWeekEntity> findByPersonInAndTeamWeekScoredAtIsNull(Collection<String> people);

    /**
     * 1 when it is scored, else 0; read anew and held until the transaction ends: a change and the score exclude each other. Told by the
     * row's own days, which the score keeps: of another table's row a database that has waited may tell what was before.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select case when working_days is null then 0 else 1 end
                    from rep_week where rep_week = :id for update""")
    Integer lockedScored(String id);

    /** Waits for changes of these weeks that are under way, and holds off new ones until the transaction ends. */
    @Query(
            nativeQuery = true,
            value = "select rep_week from rep_week where team_week = :teamWeek order by rep_week for update")
    List<String> lock(String teamWeek);

    /** The newest {@code atMost} weeks of each person before {@code week} in which they took part. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select numbered.rep_week from (
                        select rep_week, row_number() over (partition by person order by week desc) as place
                        from rep_week where person in (:people) and week < :week and takes_part
                    ) numbered where numbered.place <= :atMost""")
    List<String> newestBefore(Collection<String> people, String week, int atMost);

    /** The first week of each person in which they took part. */
    @Query("select r.person as person, min(r.week) as week from RepWeekEntity r"
            + " where r.person in :people and r.takesPart group by r.person")
    List<FirstWeek> firstWeeks(Collection<String> people);

    interface FirstWeek {

        String getPerson();

        Week getWeek();
    }

    /** How many reps are listed in each team's week. */
    @Query("select r.teamWeek.id as teamWeek, count(r) as reps from RepWeekEntity r"
            + " where r.teamWeek.id in :teamWeeks group by r.teamWeek.id")
    List<Reps> reps(Collection<String> teamWeeks);

    interface Reps {

        String getTeamWeek();

        int getReps();
    }
}
