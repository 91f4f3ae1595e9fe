package io.salesweek.metric.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Reads and keeps objectives. */
public interface ObjectiveRepository extends JpaRepository<ObjectiveEntity, String> {

    /** Those that run on a day of the period and are the company's, one of the teams' or one of the people's, by id. */
    @Query(
            """
            select o from ObjectiveEntity o
            where o.startsOn <= :to and o.endsOn >= :from
              and (o.person in :people or (o.person is null and (o.team is null or o.team in :teams)))
            order by o.id
            """)
    List<ObjectiveEntity> running(LocalDate from, LocalDate to, Collection<String> teams, Collection<String> people);
}
