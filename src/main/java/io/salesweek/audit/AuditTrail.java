package io.salesweek.audit;

import io.salesweek.audit.persistence.AuditEntity;
import io.salesweek.audit.persistence.AuditRepository;
import io.salesweek.audit.persistence.Personal;
import io.salesweek.reward.RewardStepped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down each step of a reward, in the transaction that keeps it: one is not without the other. */
@Component
class AuditTrail {

    private final AuditRepository entries;
    private final Seals seals;

    AuditTrail(AuditRepository entries, Seals seals) {
        this.entries = entries;
        this.seals = seals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(RewardStepped step) {
        String ref = UUID.randomUUID().toString();
        AuditEntity entry = new AuditEntity(
                ref,
                // No finer than the database keeps it.
                step.at().truncatedTo(ChronoUnit.MICROS),
                "reward/" + step.reward(),
                step.repWeek().week().toString(),
                step.repWeek().team(),
                step.what(),
                step.amount(),
                List.of(
                        personal(ref, AuditEntity.PERSON, step.repWeek().person()),
                        personal(ref, AuditEntity.BY_PERSON, step.by()),
                        personal(ref, AuditEntity.STANDING_IN_FOR, step.standingInFor()),
                        personal(ref, AuditEntity.COMMENT, step.comment())));
        entry.sealed(seals.of(entry));
        entries.save(entry);
    }

    private Personal personal(String ref, String field, String value) {
        return new Personal(field, value, seals.of(ref, field, value));
    }
}
