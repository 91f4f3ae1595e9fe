package io.salesweek.risk.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface RiskEventRepository extends JpaRepository<RiskEventEntity, Long> {

    /** Numbers are handed out by the fifty to each node: the moment orders them first. */
    @Query("from RiskEventEntity event where event.risk.id = :risk order by event.happenedAt, event.id")
    List<RiskEventEntity> of(String risk);
}
