package io.salesweek.crm;

import io.salesweek.crm.persistence.DealEntity;
import io.salesweek.crm.persistence.DealRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opportunities, as imported. */
@Service
@Transactional(readOnly = true)
public class Deals {

    private final DealRepository repository;

    Deals(DealRepository repository) {
        this.repository = repository;
    }

    public Optional<Deal> find(String id) {
        return id == null ? Optional.empty() : repository.findById(id).map(DealEntity::deal);
    }

    /** The owner's deals won from–to (inclusive), by close date, then id. */
    public List<Deal> won(String owner, LocalDate from, LocalDate to) {
        return repository.won(owner, from, to).stream().map(DealEntity::deal).toList();
    }
}
