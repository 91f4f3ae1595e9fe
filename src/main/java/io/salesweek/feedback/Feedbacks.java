package io.salesweek.feedback;

import io.salesweek.feedback.persistence.FeedbackEntity;
import io.salesweek.feedback.persistence.FeedbackRepository;
import io.salesweek.feedback.persistence.TalkEntity;
import io.salesweek.feedback.persistence.TalkRepository;
import io.salesweek.problem.Problem;
import io.salesweek.team.People;
import io.salesweek.week.RepWeekKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback given, answered, talked about; and what was left undone. */
@Service
@Transactional
public class Feedbacks {

    private final FeedbackRepository feedbacks;
    private final TalkRepository talks;
    private final People people;
    private final Clock clock;

    Feedbacks(FeedbackRepository feedbacks, TalkRepository talks, People people, Clock clock) {
        this.people = people;
        this.feedbacks = feedbacks;
        this.talks = talks;
        this.clock = clock;
    }

    /** Empty until it was given, or recorded as not given. */
    @Transactional(readOnly = true)
    public Optional<Feedback> find(RepWeekKey week) {
        return feedbacks.findById(week.toString()).map(FeedbackEntity::view);
    }

    @Transactional(readOnly = true)
    public Optional<Talk> findTalk(RepWeekKey week) {
        return talks.findById(week.toString()).map(TalkEntity::view);
    }

    /** @throws Problem forbidden, on one's own week; on field {@code oneOnOne}: a day gone by where the team is */
    public void give(RepWeekKey week, Feedback.Content content, String by) {
        requireSomebodyElse(week, by);
        requireNotGoneBy(week, content.oneOnOne());
        feedbacks.save(new FeedbackEntity(week, content, by, clock.instant()));
    }

    /** The deadline passed. Repeating it is harmless. */
    public void notGiven(RepWeekKey week) {
        if (!feedbacks.existsById(week.toString())) {
            feedbacks.save(new FeedbackEntity(week));
        }
    }

    /** @param response {@code agree} or {@code discuss}; to discuss needs a comment */
    public void answer(RepWeekKey week, String response, String comment) {
        if ("discuss".equals(response) && comment == null) {
            throw Problem.badField("comment", "feedback.sayWhat");
        }
        given(week).answered(response, comment, clock.instant());
    }

    public void notAnswered(RepWeekKey week) {
        given(week).notAnswered();
    }

    /** A talk is to be held. @return whether it is new: there is one per rep and week */
    public boolean openTalk(RepWeekKey week) {
        if (talks.existsById(week.toString())) {
            return false;
        }
        talks.save(new TalkEntity(week));
        return true;
    }

    /** @throws Problem forbidden, about one's own week */
    public void holdTalk(RepWeekKey week, String notes, boolean coachingNeeded, String by) {
        requireSomebodyElse(week, by);
        talk(week).held(notes, coachingNeeded, by, clock.instant());
    }

    public void talkNotHeld(RepWeekKey week) {
        talk(week).notHeld();
    }

    /** A group's task may be taken by whom it is about, where they are of the group. */
    private static void requireSomebodyElse(RepWeekKey week, String by) {
        if (week.person().equals(by)) {
            throw Problem.forbidden("feedback.own");
        }
    }

    private void requireNotGoneBy(RepWeekKey week, LocalDate talk) {
        ZoneId zone = people.team(week.team()).zone();
        if (talk != null && talk.isBefore(LocalDate.now(clock.withZone(zone)))) {
            throw Problem.badField("oneOnOne", "feedback.talkGoneBy");
        }
    }

    private FeedbackEntity given(RepWeekKey week) {
        return feedbacks.findById(week.toString()).orElseThrow(() -> Problem.notFound("feedback.none"));
    }

    private TalkEntity talk(RepWeekKey week) {
        return talks.findById(week.toString()).orElseThrow(() -> Problem.notFound("feedback.noTalk"));
    }
}
