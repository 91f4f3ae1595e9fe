package io.salesweek.review;

import io.salesweek.problem.Problem;
import io.salesweek.review.persistence.ActionItemEntity;
import io.salesweek.review.persistence.ActionItemRepository;
import io.salesweek.review.persistence.ReviewPointEntity;
import io.salesweek.review.persistence.ReviewPointRepository;
import io.salesweek.review.persistence.TeamReviewEntity;
import io.salesweek.review.persistence.TeamReviewRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Team;
import io.salesweek.week.DueTimes;
import io.salesweek.week.TeamWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weekly reviews: the agenda from points and open action items, held or not, minutes and what comes out of them. */
@Service
@Transactional
public class Reviews {

    /** When a review counts as not held, in words of {@link DueTimes}; a point raised later belongs to the next one. */
    private static final String LAST_MOMENT = "first working day after the week 18:00";

    private final TeamReviewRepository reviews;
    private final ReviewPointRepository points;
    private final ActionItemRepository items;
    private final Weeks weeks;
    private final DueTimes due;
    private final People people;
    private final Clock clock;

    Reviews(
            TeamReviewRepository reviews,
            ReviewPointRepository points,
            ActionItemRepository items,
            Weeks weeks,
            DueTimes due,
            People people,
            Clock clock) {
        this.reviews = reviews;
        this.points = points;
        this.items = items;
        this.weeks = weeks;
        this.due = due;
        this.people = people;
        this.clock = clock;
    }

    /** The week's review; empty before its agenda is there. */
    @Transactional(readOnly = true)
    public Optional<Review> find(TeamWeekKey week) {
        return reviews.findById(week.toString()).map(TeamReviewEntity::view);
    }

    /** The agenda is made and the review may be held. Repeating it is harmless. */
    public void open(TeamWeekKey week) {
        weeks.reviewStarted(week);
        if (!reviews.existsById(week.toString())) {
            reviews.save(new TeamReviewEntity(week));
        }
    }

    /** The points of a week's review: those it dealt with, or, while it was not held, all not dealt with that were raised until its last moment. */
    @Transactional(readOnly = true)
    public List<ReviewPoint> points(TeamWeekKey week) {
        boolean held =
                find(week).filter(review -> review.state() == Review.State.HELD).isPresent();
        return (held
                        ? points.findByTeamAndDealtInIsOrderByRaisedAt(week.team(), week)
                        : points.findByTeamAndDealtInIsNullAndRaisedAtLessThanOrderByRaisedAt(
                                week.team(), due.at(week, LAST_MOMENT)))
                .stream().map(ReviewPointEntity::view).toList();
    }

    /** The team's open action items of any week, the next due first. */
    @Transactional(readOnly = true)
    public List<ActionItem> openItems(String team) {
        return items.findByTeamAndDoneInIsNullOrderByDueOnAscIdAsc(team).stream()
                .map(ActionItemEntity::view)
                .toList();
    }

    /** Action items a week shows: made or done in its review, or still open from an earlier one. */
    @Transactional(readOnly = true)
    public List<ActionItem> items(TeamWeekKey week) {
        return items.shownIn(week).stream()
                .map(ActionItemEntity::view)
                .filter(item -> item.madeIn().week().compareTo(week.week()) <= 0)
                .toList();
    }

    /** Who may have attended a week's review: its reps, also those who changed the team since, who is of the team now, and its manager; by id. */
    @Transactional(readOnly = true)
    public List<Person> mayAttend(TeamWeekKey week) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), weeks.get(week).zone());
        Set<String> ids = new TreeSet<>();
        weeks.repWeeks(week).forEach(rep -> ids.add(rep.key().person()));
        people.members(week.team()).stream()
                .filter(member -> member.activeOn(today))
                .forEach(member -> ids.add(member.id()));
        people.findTeam(week.team()).map(Team::manager).ifPresent(ids::add);
        return people.byId(ids).values().stream()
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    public void addPoint(String team, String kind, String text, String by) {
        points.save(new ReviewPointEntity(UUID.randomUUID().toString(), team, kind, text, by, clock.instant()));
    }

    /**
     * The review is held: its minutes are kept, its points are dealt with.
     *
     * @throws Problem naming the field, when somebody who attended is not of the team, an item's owner is nobody active or its day has
     *     passed, or an item that is said to be done is not an open one of the team
     */
    public void hold(TeamWeekKey week, Minutes minutes, String by) {
        Instant now = clock.instant();
        TeamWeek teamWeek = weeks.get(week);
        if (teamWeek.frozen()) {
            throw Problem.conflict("review.over", week.week().toString());
        }
        LocalDate today = LocalDate.ofInstant(now, teamWeek.zone());
        requireMembers(week, minutes.attended());
        requireOwners(minutes.actionItems(), today);
        done(week, minutes.actionItemsDone(), now);
        minutes.actionItems()
                .forEach(item -> items.save(new ActionItemEntity(
                        UUID.randomUUID().toString(), week, item.what(), item.owner(), item.dueOn())));
        points.findByTeamAndDealtInIsNullAndRaisedAtLessThanOrderByRaisedAt(week.team(), now)
                .forEach(point -> point.dealtWith(week));
        reviews.findById(week.toString())
                .orElseThrow(() -> Problem.notFound("review.notOpen", week.toString()))
                .held(minutes, by, now);
    }

    /** The deadline passed: its points go to the next review. */
    public void notHeld(TeamWeekKey week) {
        reviews.findById(week.toString()).ifPresent(TeamReviewEntity::notHeld);
    }

    private void done(TeamWeekKey week, List<String> ids, Instant at) {
        Map<String, ActionItemEntity> open = items.findByTeamAndDoneInIsNullOrderByDueOnAscIdAsc(week.team()).stream()
                .collect(Collectors.toMap(ActionItemEntity::id, Function.identity()));
        for (String id : ids) {
            if (!open.containsKey(id)) {
                throw Problem.badField("actionItemsDone", "review.noOpenItem");
            }
            open.get(id).done(week, at);
        }
    }

    private void requireMembers(TeamWeekKey week, List<String> attended) {
        Set<String> strangers = new TreeSet<>(attended);
        mayAttend(week).stream().map(Person::id).forEach(strangers::remove);
        if (!strangers.isEmpty()) {
            throw Problem.badField("attended", "review.notOfTheTeam", String.join(", ", strangers));
        }
    }

    private void requireOwners(List<Minutes.NewItem> created, LocalDate today) {
        Map<String, Person> owners =
                people.byId(created.stream().map(Minutes.NewItem::owner).toList());
        for (int i = 0; i < created.size(); i++) {
            Person owner = owners.get(created.get(i).owner());
            if (owner == null || !owner.activeOn(today)) {
                throw Problem.badField(
                        "actionItems[" + i + "].owner",
                        "review.noActivePerson",
                        created.get(i).owner());
            }
            if (created.get(i).dueOn().isBefore(today)) {
                throw Problem.badField("actionItems[" + i + "].dueOn", "review.dayPassed");
            }
        }
    }
}
