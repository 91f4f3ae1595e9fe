package io.salesweek.week.process;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.salesweek.problem.Texts;
import io.salesweek.team.Absence;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the absence form shows: whom one may record, who may stand in, and what is recorded of them already. */
@Component
class AbsenceView {

    private static final List<String> KINDS = List.of("leave", "sick", "training", "none");

    private final People people;
    private final Absences absences;
    private final Texts texts;

    AbsenceView(People people, Absences absences, Texts texts) {
        this.people = people;
        this.absences = absences;
        this.texts = texts;
    }

    Map<String, Object> of(String who, Locale locale) {
        LocalDate today = people.today(who);
        Map<String, String> active = names(people.active(today));
        List<String> own = own(who, active);
        List<Map<String, Object>> recorded = recorded(own, active, today, locale);
        return Map.of(
                "person",
                who,
                "people",
                own.stream().map(id -> option(active, id)).toList(),
                "standIns",
                active.keySet().stream().map(id -> option(active, id)).toList(),
                "kinds",
                KINDS.stream().map(kind -> kind(kind, locale)).toList(),
                "recorded",
                recorded,
                "hasRecorded",
                !recorded.isEmpty());
    }

    /** Oneself first, then one's people. */
    private List<String> own(String who, Map<String, String> active) {
        return Stream.concat(Stream.of(who), absences.ledBy(who).stream().map(Person::id))
                .filter(active::containsKey)
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> recorded(
            List<String> own, Map<String, String> active, LocalDate today, Locale locale) {
        return absences.recorded(own, today).stream()
                .map(absence -> row(absence, active, locale))
                .toList();
    }

    private Map<String, Object> row(Absence absence, Map<String, String> active, Locale locale) {
        return Map.of(
                "who", name(active, absence.person()),
                "from", absence.from().toString(),
                "to", absence.to().toString(),
                "kind", texts.of(locale, "week.absence.kind." + absence.kind().code()),
                "standIn", absence.standIn() == null ? "" : name(active, absence.standIn()));
    }

    private Map<String, String> kind(String kind, Locale locale) {
        return Map.of("value", kind, "label", texts.of(locale, "week.absence.kind." + kind));
    }

    private static Map<String, String> option(Map<String, String> active, String id) {
        return Map.of("value", id, "label", name(active, id));
    }

    private static String name(Map<String, String> active, String id) {
        return active.getOrDefault(id, id);
    }

    /** By id; where several have a name, the sign-in tells them apart. */
    private static Map<String, String> names(List<Person> people) {
        Map<String, Long> howMany = people.stream().collect(groupingBy(Person::name, counting()));
        Map<String, String> names = new LinkedHashMap<>();
        people.forEach(person -> names.put(
                person.id(),
                howMany.get(person.name()) == 1 ? person.name() : person.name() + " (" + person.id() + ")"));
        return names;
    }
}
