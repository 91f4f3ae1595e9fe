package io.salesweek.reward.persistence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ComputationRepository extends JpaRepository<ComputationEntity, Long> {

    List<ComputationEntity> findByRewardInOrderByNumber(Collection<String> rewards);
}
