package io.salesweek.reward.persistence;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Recognised;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardState;
import io.salesweek.reward.domain.FourEyes;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A reward. */
@Entity
@Table(name = "reward")
public class RewardEntity {

    @Id
    private String id;

    private RepWeekKey repWeek;
    private String person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int number;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    @Enumerated(EnumType.STRING)
    private Recognition recognition;

    private String starOf;
    private String recognisedBy;
    private String recognitionReason;
    private Instant publishedAt;
    private Week shownIn;
    private Instant openedAt;

    protected RewardEntity() {}

    public RewardEntity(String id, RepWeekKey repWeek, Kind kind, int number, Week shownIn, Instant at) {
        this.id = id;
        this.repWeek = repWeek;
        this.person = repWeek.person();
        this.kind = kind;
        this.number = number;
        this.state = RewardState.PENDING;
        this.shownIn = shownIn;
        this.openedAt = at;
    }

    public String id() {
        return id;
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public String person() {
        return person;
    }

    public Kind kind() {
        return kind;
    }

    public RewardState state() {
        return state;
    }

    public void state(RewardState now) {
        state = now;
    }

    public Recognition recognition() {
        return recognition;
    }

    public Recognised recognised() {
        return new Recognised(recognition, recognisedBy, recognitionReason);
    }

    public FourEyes fourEyes() {
        return kind.fourEyes(person, recognisedBy);
    }

    /** Nothing more is due: it stays what it was where some of it is paid, or where it is a recognition that is published. */
    public RewardState withNothingDue(Collection<PayoutEntity> ofItsWeek) {
        boolean approved = ofItsWeek.stream().anyMatch(this::isOwn);
        boolean published = kind == Kind.RECOGNITION && published();
        return approved || published ? approved(ofItsWeek) : RewardState.NONE;
    }

    /** How it stands once it is approved: paid where all money of it is in a list. */
    public RewardState approved(Collection<PayoutEntity> ofItsWeek) {
        List<PayoutEntity> own = ofItsWeek.stream().filter(this::isOwn).toList();
        return own.isEmpty() || !own.stream().allMatch(PayoutEntity::taken) ? RewardState.APPROVED : RewardState.PAID;
    }

    /** How it stands once what was due last is rejected: what was approved before stays approved. */
    public RewardState rejected(Collection<PayoutEntity> ofItsWeek) {
        return ofItsWeek.stream().anyMatch(this::isOwn) ? approved(ofItsWeek) : RewardState.REJECTED;
    }

    private boolean isOwn(PayoutEntity payout) {
        return payout.reward().equals(id);
    }

    /** @param star the team's week whose one star it is; null for other recognitions */
    public void recognise(Recognised now, String star) {
        recognition = now.what();
        starOf = star;
        recognisedBy = now.by();
        recognitionReason = now.reason();
    }

    /** It was not to be: the team's week may have another star, unless this one is published. */
    public void releaseStar() {
        if (!published()) {
            starOf = null;
        }
    }

    public boolean published() {
        return publishedAt != null;
    }

    public void publish(Instant at) {
        if (recognition != null && publishedAt == null) {
            publishedAt = at;
        }
    }

    public Reward view(List<ComputationEntity> computations, List<DisputeEntity> disputes) {
        return new Reward(
                id,
                repWeek,
                kind,
                state,
                recognition,
                recognisedBy,
                recognitionReason,
                published(),
                shownIn,
                computations.stream().map(ComputationEntity::view).toList(),
                disputes.stream().map(DisputeEntity::view).toList());
    }
}
