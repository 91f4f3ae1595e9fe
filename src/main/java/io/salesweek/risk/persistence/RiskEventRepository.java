package io.salesweek.risk.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RiskEventRepository extends JpaRepository<RiskEventEntity, Long> {

    List<RiskEventEntity> findByRiskOrderById(String risk);
}
