package io.salesweek.reward.persistence;

import io.salesweek.team.OneOrMany;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ComputationRepository extends JpaRepository<ComputationEntity, Long> {

    /** All computations of these rewards, in their order. */
    default List<ComputationEntity> of(Collection<String> rewards) {
        return OneOrMany.of(rewards, this::findByRewardOrderByNumber, this::findByRewardInOrderByNumber);
    }

    List<ComputationEntity> findByRewardOrderByNumber(String reward);

    List<ComputationEntity> findByRewardInOrderByNumber(Collection<String> rewards);
}
