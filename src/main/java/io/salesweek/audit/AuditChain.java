package io.salesweek.audit;

import io.salesweek.audit.persistence.AuditEntity;
import io.salesweek.audit.persistence.AuditRepository;
import io.salesweek.audit.persistence.HeadEntity;
import io.salesweek.audit.persistence.HeadRepository;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was written since into the chain: apart from the steps themselves, so that none of them waits for another. */
@Service
@Transactional
public class AuditChain {

    private static final Logger LOG = LoggerFactory.getLogger(AuditChain.class);

    private final AuditRepository entries;
    private final HeadRepository heads;
    private final Seals seals;

    AuditChain(AuditRepository entries, HeadRepository heads, Seals seals) {
        this.entries = entries;
        this.heads = heads;
        this.seals = seals;
    }

    /**
     * The oldest first. One at a time: the head is held until the transaction ends.
     *
     * @return whether more may be left
     */
    public boolean next(int atMost) {
        HeadEntity head = heads.lock().orElseGet(HeadEntity::new);
        List<AuditEntity> waiting = entries.findByPlaceIsNullOrderById(Limit.of(atMost));
        for (AuditEntity entry : waiting) {
            long place = head.place() + 1;
            String link = seals.link(head.link(), place, entry.seal());
            entry.chained(place, link);
            head.moved(place, link);
        }
        if (!waiting.isEmpty()) {
            head.sealed(seals.head(head.place(), head.link()));
            heads.save(head);
            // Outside of the database: an older state of all of it, put back, is found by this line.
            LOG.info("Audit chain: {} rows, {}", head.place(), head.link());
        }
        return waiting.size() == atMost;
    }
}
