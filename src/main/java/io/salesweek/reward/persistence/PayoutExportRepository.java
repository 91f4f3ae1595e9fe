package io.salesweek.reward.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

public interface PayoutExportRepository extends JpaRepository<PayoutExportEntity, String> {}
