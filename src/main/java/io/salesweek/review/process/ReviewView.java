package io.salesweek.review.process;

import io.salesweek.problem.Texts;
import io.salesweek.review.ActionItem;
import io.salesweek.review.AgendaSource;
import io.salesweek.review.Reviews;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Team;
import io.salesweek.week.RepWeek;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the review form shows: the team's numbers as a table, and the agenda. */
@Component
class ReviewView {

    private final Weeks weeks;
    private final TeamNumbers numbers;
    private final Reviews reviews;
    private final People people;
    private final Texts texts;
    private final ObjectProvider<AgendaSource> agenda;

    ReviewView(
            Weeks weeks,
            TeamNumbers numbers,
            Reviews reviews,
            People people,
            Texts texts,
            ObjectProvider<AgendaSource> agenda) {
        this.weeks = weeks;
        this.numbers = numbers;
        this.reviews = reviews;
        this.people = people;
        this.texts = texts;
        this.agenda = agenda;
    }

    /** Which team's review of which week. */
    String about(TeamWeekKey key) {
        return people.findTeam(key.team()).map(Team::name).orElse(key.team()) + " · " + key.week();
    }

    Map<String, Object> of(TeamWeekKey key, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        List<RepWeek> reps = weeks.repWeeks(key);
        List<ActionItem> open = reviews.openItems(key.team());
        values.put("week", key.week().toString());
        values.put("team", people.team(key.team()).name());
        values.putAll(numbers.of(reps, locale));
        values.put("points", points(key, locale));
        values.put("hasPoints", !reviews.points(key).isEmpty());
        List<Map<String, Object>> standing = standing(key.team(), locale);
        values.put("standing", standing);
        values.put("hasStanding", !standing.isEmpty());
        values.put("openItems", openItems(open));
        values.put("hasOpenItems", !open.isEmpty());
        values.put("actionItemsDone", List.of());
        List<Person> members = reviews.mayAttend(key);
        values.put("members", options(members));
        values.put("attended", reps.stream().map(rep -> rep.key().person()).toList());
        values.put("owners", options(owners(members, open)));
        return values;
    }

    private List<Map<String, Object>> points(TeamWeekKey key, Locale locale) {
        Map<String, Person> by = people.byId(
                reviews.points(key).stream().map(point -> point.by()).distinct().toList());
        return reviews.points(key).stream()
                .map(point -> Map.<String, Object>of(
                        "kind", texts.of(locale, "review.kind." + point.kind()),
                        "text", point.text(),
                        "by", name(by, point.by())))
                .toList();
    }

    /** What other features keep on the agenda until it is done with. */
    private List<Map<String, Object>> standing(String team, Locale locale) {
        return agenda.orderedStream()
                .flatMap(source -> source.agenda(team, locale).stream())
                .map(item -> Map.<String, Object>of(
                        "what", item.what(),
                        "weight", item.weight(),
                        "owner", item.owner(),
                        "standing", item.standing()))
                .toList();
    }

    private List<Map<String, Object>> openItems(List<ActionItem> open) {
        Map<String, Person> owners =
                people.byId(open.stream().map(ActionItem::owner).distinct().toList());
        return open.stream()
                .map(item -> Map.<String, Object>of(
                        "value",
                        item.id(),
                        "label",
                        item.what() + " · " + name(owners, item.owner()) + " · " + item.dueOn()))
                .toList();
    }

    /** Whom the form offers for new items: the team, its manager, and whoever owns an open item; anybody else may be named by id. */
    private List<Person> owners(List<Person> members, List<ActionItem> open) {
        List<Person> offered = new ArrayList<>(members);
        Set<String> known = new HashSet<>(offered.stream().map(Person::id).toList());
        List<String> others =
                open.stream().map(ActionItem::owner).filter(known::add).toList();
        offered.addAll(people.byId(others).values());
        return offered;
    }

    private static List<Map<String, Object>> options(Collection<Person> of) {
        return of.stream()
                .map(person -> Map.<String, Object>of("value", person.id(), "label", person.name()))
                .toList();
    }

    private static String name(Map<String, Person> people, String id) {
        return people.containsKey(id) ? people.get(id).name() : id;
    }
}
