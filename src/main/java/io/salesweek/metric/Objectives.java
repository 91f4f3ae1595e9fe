package io.salesweek.metric;

import io.salesweek.metric.persistence.ObjectiveEntity;
import io.salesweek.metric.persistence.ObjectiveRepository;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company, teams and people are to reach, as imported. */
@Service
@Transactional(readOnly = true)
public class Objectives {

    private final ObjectiveRepository repository;

    Objectives(ObjectiveRepository repository) {
        this.repository = repository;
    }

    public Optional<Objective> find(String id) {
        return id == null ? Optional.empty() : repository.findById(id).map(ObjectiveEntity::objective);
    }

    /** The team's own objective in a metric that runs on that day; of several the shortest, then the lowest id. */
    public Optional<Objective> ofTeam(String team, String metric, LocalDate day) {
        return repository.running(day, day, Set.of(team), Set.of("")).stream()
                .map(ObjectiveEntity::objective)
                .filter(objective -> team.equals(objective.team()) && metric.equals(objective.metric()))
                .min(Comparator.<Objective>comparingLong(
                                objective -> ChronoUnit.DAYS.between(objective.from(), objective.to()))
                        .thenComparing(Objective::id));
    }

    /** Objectives of the company, the rep's team and the rep that meet the week, by id. */
    public List<Objective> meeting(RepWeek week) {
        return meeting(List.of(week)).get(week);
    }

    /** The same for many rep weeks, in one query. */
    public Map<RepWeek, List<Objective>> meeting(Collection<RepWeek> weeks) {
        if (weeks.isEmpty()) {
            return Map.of();
        }
        List<Objective> running = running(weeks.stream().map(RepWeek::key).toList());
        Map<RepWeek, List<Objective>> result = new LinkedHashMap<>();
        for (RepWeek week : weeks) {
            result.put(
                    week, running.stream().filter(o -> concerns(o, week.key())).toList());
        }
        return result;
    }

    private List<Objective> running(List<RepWeekKey> keys) {
        LocalDate from = keys.stream()
                .map(key -> key.week().monday())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = keys.stream()
                .map(key -> key.week().sunday())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Set<String> teams = keys.stream().map(RepWeekKey::team).collect(Collectors.toSet());
        Set<String> people = keys.stream().map(RepWeekKey::person).collect(Collectors.toSet());
        // By id in Java: what a database calls the lowest depends on its collation.
        return repository.running(from, to, teams, people).stream()
                .map(ObjectiveEntity::objective)
                .sorted(Comparator.comparing(Objective::id))
                .toList();
    }

    private static boolean concerns(Objective objective, RepWeekKey key) {
        boolean holder = objective.person() != null
                ? objective.person().equals(key.person())
                : objective.team() == null || objective.team().equals(key.team());
        return holder && objective.meets(key.week());
    }
}
