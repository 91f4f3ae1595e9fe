package io.salesweek.week;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.salesweek.calendar.Week;
import io.salesweek.week.Weeks.Period;
import io.salesweek.week.persistence.RepWeekRepository;
import io.salesweek.week.persistence.RepWeekRepository.FirstWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A person's weeks one after another: those before a week, and the weeks off between. */
@Component
class WeekHistory {

    /** How many weeks off directly before a week still count in it: DOMAIN.md, "Who takes part, and when a week opens". */
    private static final int WEEKS_OFF_AT_MOST = 4;

    /** Past weeks fetched beyond those asked for: the running one, and some that later absences emptied. */
    private static final int SPARE = 3;

    private final RepWeekRepository repWeeks;
    private final WeekReading reading;
    private final Clock clock;

    WeekHistory(RepWeekRepository repWeeks, WeekReading reading, Clock clock) {
        this.repWeeks = repWeeks;
        this.reading = reading;
        this.clock = clock;
    }

    List<RepWeek> past(String person, Week week, int atMost) {
        return past(person, week, atMost, reading.repWeeks(repWeeks.findByIdIn(newest(Set.of(person), week, atMost))));
    }

    Map<RepWeek, List<RepWeek>> past(Collection<RepWeek> weeks, int atMost) {
        List<String> ids = peopleByWeek(weeks).entrySet().stream()
                .flatMap(asked -> newest(asked.getValue(), asked.getKey(), atMost).stream())
                .distinct()
                .toList();
        List<RepWeek> loaded = reading.repWeeks(repWeeks.findByIdIn(ids));
        return byRepWeek(weeks, week -> past(week.key().person(), week.key().week(), atMost, loaded));
    }

    private List<String> newest(Collection<String> people, Week week, int atMost) {
        return repWeeks.newestBefore(people, week.toString(), atMost + SPARE);
    }

    private List<RepWeek> past(String person, Week week, int atMost, List<RepWeek> loaded) {
        return loaded.stream()
                .filter(past ->
                        past.key().person().equals(person) && past.key().week().compareTo(week) < 0)
                .filter(past -> past.takesPart() && over(past))
                .sorted(comparing((RepWeek past) -> past.key().week()).reversed())
                .limit(atMost)
                .toList();
    }

    private boolean over(RepWeek past) {
        return LocalDate.now(clock.withZone(past.teamWeek().zone()))
                .isAfter(past.key().week().sunday());
    }

    Map<RepWeek, Period> countedDays(Collection<RepWeek> weeks) {
        if (weeks.isEmpty()) {
            return Map.of();
        }
        Set<String> people = weeks.stream().map(week -> week.key().person()).collect(toSet());
        Map<String, Set<Week>> worked = worked(people, weeks);
        Map<String, Week> first =
                repWeeks.firstWeeks(people).stream().collect(toMap(FirstWeek::getPerson, FirstWeek::getWeek));
        return byRepWeek(weeks, week -> {
            String person = week.key().person();
            return countedDays(week.key().week(), first.get(person), worked.getOrDefault(person, Set.of()));
        });
    }

    /** The weeks these people took part in, as far back as weeks off may count. */
    private Map<String, Set<Week>> worked(Set<String> people, Collection<RepWeek> weeks) {
        List<Week> asked = weeks.stream()
                .map(week -> week.key().week())
                .sorted(naturalOrder())
                .toList();
        Week from = asked.get(0).plusWeeks(-WEEKS_OFF_AT_MOST);
        Week to = asked.get(asked.size() - 1);
        return reading.repWeeks(repWeeks.between(people, from, to)).stream()
                .filter(RepWeek::takesPart)
                .map(RepWeek::key)
                .collect(groupingBy(RepWeekKey::person, mapping(RepWeekKey::week, toSet())));
    }

    private static Period countedDays(Week week, Week first, Set<Week> worked) {
        Week from = week;
        if (first != null && first.compareTo(week) < 0) {
            for (int off = 0; off < WEEKS_OFF_AT_MOST && !worked.contains(from.previous()); off++) {
                from = from.previous();
            }
        }
        return new Period(from.monday(), week.sunday());
    }

    private static Map<Week, Set<String>> peopleByWeek(Collection<RepWeek> weeks) {
        return weeks.stream()
                .map(RepWeek::key)
                .collect(groupingBy(RepWeekKey::week, mapping(RepWeekKey::person, toSet())));
    }

    private static <T> Map<RepWeek, T> byRepWeek(Collection<RepWeek> weeks, Function<RepWeek, T> value) {
        return weeks.stream().distinct().collect(toMap(Function.identity(), value));
    }
}
