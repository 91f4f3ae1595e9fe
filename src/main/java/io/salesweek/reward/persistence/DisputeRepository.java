package io.salesweek.reward.persistence;

import io.salesweek.team.OneOrMany;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DisputeRepository extends JpaRepository<DisputeEntity, DisputeKey> {

    /** All disputes of these rewards, in their order. */
    default List<DisputeEntity> of(Collection<String> rewards) {
        return OneOrMany.of(rewards, this::findByRewardOrderByNumber, this::findByRewardInOrderByNumber);
    }

    List<DisputeEntity> findByRewardOrderByNumber(String reward);

    List<DisputeEntity> findByRewardInOrderByNumber(Collection<String> rewards);
}
