package io.salesweek.crm.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

/** Reads and keeps products. */
public interface ProductRepository extends JpaRepository<ProductEntity, String> {}
