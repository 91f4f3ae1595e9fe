package io.salesweek.audit.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A step that was done. Nothing of it changes but that the chain reaches it, once. */
@Entity
@Table(name = "audit_entry")
public class AuditEntity {

    public static final String PERSON = "person";
    public static final String BY_PERSON = "byPerson";
    public static final String STANDING_IN_FOR = "standingInFor";
    public static final String COMMENT = "comment";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;
    private Instant happenedAt;
    private String subject;
    private String week;
    private String team;
    private String what;
    private BigDecimal amount;
    private String person;
    private String personDigest;
    private String byPerson;
    private String byPersonDigest;
    private String standingInFor;
    private String standingInForDigest;
    private String comment;
    private String commentDigest;
    private String seal;
    private Long place;
    private String link;

    protected AuditEntity() {}

    /** @param personal in the order of {@link #personal()} */
    public AuditEntity(
            String ref,
            Instant happenedAt,
            String subject,
            String week,
            String team,
            String what,
            BigDecimal amount,
            List<Personal> personal) {
        this.ref = ref;
        this.happenedAt = happenedAt;
        this.subject = subject;
        this.week = week;
        this.team = team;
        this.what = what;
        this.amount = amount;
        this.person = personal.get(0).value();
        this.personDigest = personal.get(0).digest();
        this.byPerson = personal.get(1).value();
        this.byPersonDigest = personal.get(1).digest();
        this.standingInFor = personal.get(2).value();
        this.standingInForDigest = personal.get(2).digest();
        this.comment = personal.get(3).value();
        this.commentDigest = personal.get(3).digest();
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public String subject() {
        return subject;
    }

    public String week() {
        return week;
    }

    public String team() {
        return team;
    }

    public String what() {
        return what;
    }

    public BigDecimal amount() {
        return amount;
    }

    public List<Personal> personal() {
        return List.of(
                new Personal(PERSON, person, personDigest),
                new Personal(BY_PERSON, byPerson, byPersonDigest),
                new Personal(STANDING_IN_FOR, standingInFor, standingInForDigest),
                new Personal(COMMENT, comment, commentDigest));
    }

    public long erased() {
        return personal().stream().filter(Personal::erased).count();
    }

    public String seal() {
        return seal;
    }

    public void sealed(String as) {
        seal = as;
    }

    public Long place() {
        return place;
    }

    public String link() {
        return link;
    }

    public void chained(long in, String by) {
        place = in;
        link = by;
    }
}
