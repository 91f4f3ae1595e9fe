package io.salesweek.audit.persistence;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** No method removes anything. */
public interface AuditRepository extends Repository<AuditEntity, Long> {

    AuditEntity save(AuditEntity entry);

    List<AuditEntity> findByPlaceIsNullOrderById(Limit atMost);

    List<AuditEntity> findByPlaceGreaterThanOrderByPlace(Long place, Limit atMost);

    List<AuditEntity> findByPlaceIsNullAndIdGreaterThanOrderById(Long id, Limit atMost);
}
