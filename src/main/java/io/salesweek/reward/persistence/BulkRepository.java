package io.salesweek.reward.persistence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface BulkRepository extends JpaRepository<BulkEntity, BulkKey> {

    List<BulkEntity> findByListOrderByReward(String list);

    Optional<BulkEntity> findFirstByRewardOrderByAskedAtDesc(String reward);
}
