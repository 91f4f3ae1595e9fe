package io.salesweek.crm.persistence;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** A row whose id comes from outside: it says itself whether it is new, so that storing it asks the database nothing. */
@MappedSuperclass
public abstract class StoredById implements Persistable<String> {

    @Id
    private String id;

    @Transient
    private boolean stored;

    protected StoredById() {}

    protected StoredById(String id) {
        this.id = id;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }
}
