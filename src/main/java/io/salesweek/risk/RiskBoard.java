package io.salesweek.risk;

import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.week.RepWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Risks to look at: a team's, a person's week. */
@Service
@Transactional(readOnly = true)
public class RiskBoard {

    private final RiskRepository risks;

    RiskBoard(RiskRepository risks) {
        this.risks = risks;
    }

    /** The team's open risks, the oldest first. */
    public List<Risk> open(String team) {
        return risks.findByTeamAndClosedAtIsNullOrderByRaisedAtAscIdAsc(team).stream()
                .map(RiskEntity::view)
                .toList();
    }

    /**
     * The risks about each person, and those that concern nobody and are theirs, that were open at some time of the week, as they now
     * stand; the weeks are of one team, in one query.
     */
    public Map<RepWeek, List<Risk>> of(Collection<RepWeek> weeks) {
        Map<RepWeek, List<Risk>> result = new LinkedHashMap<>();
        if (weeks.isEmpty()) {
            return result;
        }
        Set<String> people = weeks.stream().map(week -> week.key().person()).collect(Collectors.toSet());
        RepWeek any = weeks.iterator().next();
        List<Risk> found = risks
                .ofPeople(
                        people,
                        start(any, any.key().week().monday()),
                        start(any, any.key().week().next().monday()))
                .stream()
                .map(RiskEntity::view)
                .toList();
        weeks.forEach(week -> result.put(
                week,
                found.stream().filter(risk -> isOf(risk, week.key().person())).toList()));
        return result;
    }

    private static boolean isOf(Risk risk, String person) {
        String about = risk.ownership().about();
        return person.equals(about == null ? risk.ownership().owner() : about);
    }

    private static Instant start(RepWeek week, LocalDate day) {
        return day.atStartOfDay(week.teamWeek().zone()).toInstant();
    }
}
