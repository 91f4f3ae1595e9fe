package io.salesweek.team.persistence;

import io.salesweek.team.OneOrMany;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Absences, known by person and first day. */
public interface AbsenceRepository extends JpaRepository<AbsenceEntity, Long> {

    Optional<AbsenceEntity> findByPersonAndFromDay(String person, LocalDate fromDay);

    List<AbsenceEntity> findByPersonIn(Collection<String> people);

    /** What is recorded for these people on days from–to, the newest first. */
    default List<AbsenceEntity> between(Collection<String> people, LocalDate from, LocalDate to) {
        return OneOrMany.of(people, person -> ofOne(person, from, to), all -> ofMany(all, from, to));
    }

    @Query(
            """
            select a from AbsenceEntity a
            where a.person = :person and a.fromDay <= :to and a.toDay >= :from order by a.recordedAt desc, a.id desc
            """)
    List<AbsenceEntity> ofOne(String person, LocalDate from, LocalDate to);

    @Query(
            """
            select a from AbsenceEntity a
            where a.person in :people and a.fromDay <= :to and a.toDay >= :from order by a.recordedAt desc, a.id desc
            """)
    List<AbsenceEntity> ofMany(Collection<String> people, LocalDate from, LocalDate to);

    @Query("select a from AbsenceEntity a where a.standIn = :standIn and a.fromDay <= :day and a.toDay >= :day")
    List<AbsenceEntity> stoodInFor(String standIn, LocalDate day);
}
