package io.salesweek.reward.persistence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DisputeRepository extends JpaRepository<DisputeEntity, DisputeKey> {

    List<DisputeEntity> findByRewardInOrderByNumber(Collection<String> rewards);
}
