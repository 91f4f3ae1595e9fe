package io.salesweek.audit;

import io.salesweek.audit.AuditReport.Broken;
import io.salesweek.audit.AuditReport.How;
import io.salesweek.audit.persistence.AuditEntity;
import io.salesweek.audit.persistence.AuditRepository;
import io.salesweek.audit.persistence.HeadEntity;
import io.salesweek.audit.persistence.HeadRepository;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole record again and says whether it is as it was written, or where it first is not; then, whether each reward, its
 * approvals and all money to be paid are in it.
 */
@Service
public class AuditVerifying {

    private static final int AT_ONCE = 1000;

    private final AuditRepository entries;
    private final HeadRepository heads;
    private final Seals seals;
    private final EntityManager session;

    AuditVerifying(AuditRepository entries, HeadRepository heads, Seals seals, EntityManager session) {
        this.entries = entries;
        this.heads = heads;
        this.seals = seals;
        this.session = session;
    }

    /** A thousand rows in memory at a time, all as they stood at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditReport verify() {
        HeadEntity head = heads.findById(HeadEntity.ONLY).orElseGet(HeadEntity::new);
        Walk walk = new Walk(seals, head);
        while (walk.goesOn()) {
            List<AuditEntity> page = entries.findByPlaceGreaterThanOrderByPlace(walk.place(), Limit.of(AT_ONCE));
            if (page.isEmpty()) {
                walk.chainEnds();
                break;
            }
            page.forEach(walk::chained);
            session.clear();
        }
        long last = 0;
        List<AuditEntity> waiting = entries.findByPlaceIsNullAndIdGreaterThanOrderById(last, Limit.of(AT_ONCE));
        while (walk.goesOn() && !waiting.isEmpty()) {
            waiting.forEach(walk::waiting);
            last = waiting.get(waiting.size() - 1).id();
            session.clear();
            waiting = entries.findByPlaceIsNullAndIdGreaterThanOrderById(last, Limit.of(AT_ONCE));
        }
        if (walk.goesOn()) {
            entries.unknownReward()
                    .or(entries::approvedOtherwise)
                    .or(entries::paidOtherwise)
                    .ifPresent(walk::unrecorded);
        }
        return walk.report();
    }

    /** Along the chain, row by row, until one is not right. */
    private static final class Walk {

        private final Seals seals;
        private final HeadEntity head;
        private long place;
        private String link = "";
        private long waiting;
        private long erased;
        private Broken broken;

        Walk(Seals seals, HeadEntity head) {
            this.seals = seals;
            this.head = head;
        }

        long place() {
            return place;
        }

        boolean goesOn() {
            return broken == null;
        }

        void chained(AuditEntity entry) {
            if (!goesOn()) {
                return;
            }
            long expected = place + 1;
            if (expected > head.place()) {
                broken = new Broken(entry.place(), entry.ref(), How.ADDED);
            } else if (entry.place() != expected) {
                broken = new Broken(expected, null, How.REMOVED);
            } else if (!asWritten(entry)) {
                broken = new Broken(expected, entry.ref(), How.CHANGED);
            } else if (!seals.link(link, expected, entry.seal()).equals(entry.link())) {
                broken = new Broken(expected, entry.ref(), How.REORDERED);
            } else {
                place = expected;
                link = entry.link();
                erased += entry.erased();
            }
        }

        /** The last row is known by the head, which only the application can write. */
        void chainEnds() {
            if (place < head.place()) {
                broken = new Broken(place + 1, null, How.REMOVED);
            } else if (place > 0 && !isOurs(head)) {
                broken = new Broken(place, null, How.CHANGED);
            }
        }

        private boolean isOurs(HeadEntity head) {
            return head.link().equals(link) && seals.head(place, link).equals(head.seal());
        }

        void waiting(AuditEntity entry) {
            if (!goesOn()) {
                return;
            }
            if (asWritten(entry)) {
                waiting++;
                erased += entry.erased();
            } else {
                broken = new Broken(null, entry.ref(), How.CHANGED);
            }
        }

        /** Who empties the record whole leaves nothing that could be compared in it; but the rewards are still there. */
        void unrecorded(String reward) {
            broken = new Broken(null, "reward/" + reward, How.UNRECORDED);
        }

        private boolean asWritten(AuditEntity entry) {
            return seals.of(entry).equals(entry.seal())
                    && entry.personal().stream()
                            .allMatch(field -> field.value() == null
                                    || seals.of(entry.ref(), field.name(), field.value())
                                            .equals(field.digest()));
        }

        AuditReport report() {
            return new AuditReport(place + waiting, place, erased, place == 0 ? null : link, broken);
        }
    }
}
