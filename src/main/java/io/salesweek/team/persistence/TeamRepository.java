package io.salesweek.team.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Teams as imported. */
public interface TeamRepository extends JpaRepository<TeamEntity, String> {

    @Query(
            """
            select t from TeamEntity t
            where exists (select p.id from PersonEntity p
                where p.team = t.id
                and (p.activeFrom is null or p.activeFrom <= :day) and (p.activeTo is null or p.activeTo >= :day))
            order by t.id
            """)
    List<TeamEntity> active(LocalDate day);
}
