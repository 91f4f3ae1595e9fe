package io.salesweek.reward.persistence;

import io.salesweek.reward.Computation.Given;
import io.salesweek.reward.Computation.Recognises;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.Recognised;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.domain.FourEyes.Approval;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of a route. */
@Entity
@Table(name = "reward_step")
public class StepEntity {

    @Id
    private String id;

    private int position;
    private String role;

    @Embedded
    private Asked asked;

    private String givenBy;
    private String givenInNameOf;
    private String givenTo;
    private String givenComment;
    private Instant givenAt;

    /** Handed over once more; null: never. */
    @Convert(converter = GivenConverter.class)
    private List<Given> handedOn;

    private String approvedBy;
    private String standingInFor;
    private String comment;
    private Instant approvedAt;
    private boolean gaveRecognition;

    /** The comment may speak of a recognition, even where that was taken back since. */
    private boolean spokeOfRecognition;

    @Enumerated(EnumType.STRING)
    private Recognition recognitionBefore;

    private String recognisedByBefore;
    private String recognitionReasonBefore;

    protected StepEntity() {}

    public StepEntity(String id, int position, String role, String startsAt) {
        this.id = id;
        this.position = position;
        this.role = role;
        this.asked = new Asked(startsAt);
    }

    public String id() {
        return id;
    }

    public int position() {
        return position;
    }

    public void moveTo(int place) {
        position = place;
    }

    public String role() {
        return role;
    }

    public Asked asked() {
        return asked;
    }

    public String approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Approval approval() {
        return new Approval(approvedBy, standingInFor);
    }

    public void approved(String by, String why, Instant at) {
        approvedBy = by;
        standingInFor = asked.standInOf(by);
        comment = why;
        approvedAt = at;
    }

    /** Somebody gave it to whoever is asked now. */
    public void given(Given given) {
        asked.startAt(given.to());
        if (givenBy != null) {
            handedOn = Stream.concat(handedOn(), Stream.of(given)).toList();
            return;
        }
        givenBy = given.by();
        givenInNameOf = given.inNameOf();
        givenTo = given.to();
        givenComment = given.comment();
        givenAt = given.at();
    }

    private Stream<Given> handedOn() {
        return Optional.ofNullable(handedOn).stream().flatMap(List::stream);
    }

    private List<Given> allGiven() {
        return givenBy == null
                ? List.of()
                : Stream.concat(
                                Stream.of(new Given(givenBy, givenInNameOf, givenTo, givenComment, givenAt)),
                                handedOn())
                        .toList();
    }

    /** The approval recognises the reward with something else than before. */
    public void gaveRecognition(Recognised before) {
        gaveRecognition = true;
        spokeOfRecognition = true;
        recognitionBefore = before.what();
        recognisedByBefore = before.by();
        recognitionReasonBefore = before.reason();
    }

    /** What the reward was recognised with before this approval; empty where that changed nothing. */
    public Optional<Recognised> recognisedBefore() {
        return gaveRecognition
                ? Optional.of(new Recognised(recognitionBefore, recognisedByBefore, recognitionReasonBefore))
                : Optional.empty();
    }

    public void tookRecognitionBack() {
        gaveRecognition = false;
    }

    /** The approval is taken back. */
    public void reopened() {
        gaveRecognition = false;
        spokeOfRecognition = false;
        approvedBy = null;
        standingInFor = null;
        comment = null;
        approvedAt = null;
    }

    public Step view() {
        return new Step(
                id,
                role,
                asked.named(),
                asked.assignee(),
                asked.candidates(),
                asked.atTop(),
                allGiven(),
                approvedBy,
                standingInFor,
                comment,
                approvedAt,
                new Recognises(gaveRecognition, spokeOfRecognition));
    }
}
