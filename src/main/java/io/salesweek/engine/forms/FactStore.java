package io.salesweek.engine.forms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.stereotype.Repository;

/** Writes what a window stored to the database now, so that a broken constraint is met while the form can still be refused. */
@Repository
class FactStore {

    @PersistenceContext
    private EntityManager entities;

    void flush() {
        entities.flush();
    }
}
