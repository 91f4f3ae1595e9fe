package io.salesweek.reward.persistence;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface StepRepository extends JpaRepository<StepEntity, String> {

    /** Open computations a step of which this person approved. */
    @Query(
            "select distinct c from ComputationEntity c join c.route s where c.outcome is null and s.approvedBy = :person order by c.id")
    List<ComputationEntity> openRoutesApprovedBy(String person);
}
