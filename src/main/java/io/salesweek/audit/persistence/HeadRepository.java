package io.salesweek.audit.persistence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface HeadRepository extends JpaRepository<HeadEntity, Integer> {

    /** Holds off whoever else would move it, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from HeadEntity")
    Optional<HeadEntity> lock();
}
