package io.salesweek.risk.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RiskRepository extends JpaRepository<RiskEntity, String> {

    Optional<RiskEntity> findByOpenKey(String openKey);

    /** The newest of each subject, open or not. */
    @Query(
            """
            from RiskEntity risk where risk.rule = :rule and risk.subject in :subjects
              and not exists (
                select 1 from RiskEntity later
                where later.rule = risk.rule and later.subject = risk.subject and later.raisedAt > risk.raisedAt)
            """)
    List<RiskEntity> newest(String rule, Collection<String> subjects);

    List<RiskEntity> findByRuleAndTeamAndClosedAtIsNull(String rule, String team);

    List<RiskEntity> findByTeamAndClosedAtIsNullOrderByRaisedAtAscIdAsc(String team);

    /** Open ones of a rule, page by page. */
    List<RiskEntity> findByRuleAndClosedAtIsNullAndIdGreaterThanOrderById(String rule, String after, Limit limit);

    /** Those about these people, or about nobody and theirs, that were open at some time of the period. */
    @Query(
            """
            from RiskEntity risk
            where (risk.about in :people or (risk.about is null and risk.owner in :people))
              and risk.raisedAt < :to and (risk.closedAt is null or risk.closedAt >= :from)
            order by risk.raisedAt, risk.id
            """)
    List<RiskEntity> ofPeople(Collection<String> people, Instant from, Instant to);
}
