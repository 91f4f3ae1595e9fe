package io.salesweek.team.persistence;

import io.salesweek.team.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** People with their roles, in one query each. */
public interface PersonRepository extends JpaRepository<PersonEntity, String> {

    @Query("select p from PersonEntity p left join fetch p.roles order by p.id")
    List<PersonEntity> everybody();

    @Query("select p.id from PersonEntity p")
    Set<String> ids();

    @Query("select p from PersonEntity p left join fetch p.roles where p.id in :ids order by p.id")
    List<PersonEntity> withIds(Collection<String> ids);

    @Query("select p from PersonEntity p left join fetch p.roles where p.team = :team order by p.id")
    List<PersonEntity> members(String team);

    @Query(
            """
            select p from PersonEntity p left join fetch p.roles
            where p.id in (select q.id from PersonEntity q join q.roles r where r = :role) order by p.id
            """)
    List<PersonEntity> withRole(Role role);

    /** Those who manage one of the teams as its member with that role. */
    @Query(
            """
            select p from PersonEntity p left join fetch p.roles
            where p.team in :teams and io.salesweek.team.Role.MANAGER in elements(p.roles) order by p.id
            """)
    List<PersonEntity> managersAmong(Collection<String> teams);

    /** Who names this manager, and who names none in a team that this person may manage: as its named manager or as a member. */
    @Query(
            """
            select p from PersonEntity p left join fetch p.roles
            where p.manager = :manager
                or p.manager is null and p.team in (select t.id from TeamEntity t where t.manager = :manager)
                or p.manager is null and p.team = (select q.team from PersonEntity q where q.id = :manager)
            order by p.id
            """)
    List<PersonEntity> possibleReports(String manager);
}
