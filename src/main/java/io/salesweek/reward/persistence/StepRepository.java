package io.salesweek.reward.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

public interface StepRepository extends JpaRepository<StepEntity, String> {}
