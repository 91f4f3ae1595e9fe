package io.salesweek.crm.persistence;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Reads and keeps products. */
public interface ProductRepository extends JpaRepository<ProductEntity, String> {

    List<ProductEntity> findByNameIn(Collection<String> names);
}
