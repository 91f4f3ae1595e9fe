package io.salesweek.risk;

import static java.util.stream.Collectors.toMap;

import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.risk.domain.MissedRun;
import io.salesweek.risk.persistence.RiskEntity;
import io.salesweek.risk.persistence.RiskRepository;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.TeamWeekKey;
import io.salesweek.week.Weeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Due reports missed in a row, across the end of a week too; excused days between do not count. */
@Service
@Transactional
public class ReportSignals {

    private final Weeks weeks;
    private final Reports reports;
    private final People people;
    private final SignalTable table;
    private final Detections detections;
    private final RiskRepository risks;

    ReportSignals(
            Weeks weeks,
            Reports reports,
            People people,
            SignalTable table,
            Detections detections,
            RiskRepository risks) {
        this.weeks = weeks;
        this.reports = reports;
        this.people = people;
        this.table = table;
        this.detections = detections;
        this.risks = risks;
    }

    /** After a report of this rep was missed. */
    public Changes missed(RepWeekKey key) {
        RepWeek week = weeks.get(key);
        Signal signal = signal(key.team(), List.of(week));
        List<LocalDate> run = runs(List.of(week)).get(week);
        return run.size() < signal.threshold().intValueExact()
                ? Changes.NONE
                : detections.found(signal, List.of(finding(key, run)));
    }

    /** Closes what is open in the team where reports come again. */
    Changes recheck(TeamWeekKey key, List<RepWeek> reps) {
        List<RiskEntity> open = risks.findByRuleAndTeamAndClosedAtIsNull(Signal.REPORTS_MISSED, key.team());
        List<RepWeek> concerned = reps.stream()
                .filter(rep -> open.stream()
                        .anyMatch(risk -> risk.subject().equals(rep.key().person())))
                .toList();
        if (concerned.isEmpty()) {
            return Changes.NONE;
        }
        int threshold = signal(key.team(), reps).threshold().intValueExact();
        Map<String, Integer> missed = runs(concerned).entrySet().stream()
                .collect(toMap(run -> run.getKey().key().person(), run -> run.getValue()
                        .size()));
        return detections.gone(open.stream()
                .filter(risk -> missed.getOrDefault(risk.subject(), threshold) < threshold)
                .toList());
    }

    private Signal signal(String team, Collection<RepWeek> reps) {
        return table.of(Signal.REPORTS_MISSED, team, WeekSignals.version(reps));
    }

    private Finding finding(RepWeekKey key, List<LocalDate> run) {
        String manager = people.managerOf(key.person()).orElse(null);
        return new Finding(
                key.person(),
                new Ownership(manager, key.person(), key.team()),
                null,
                null,
                run.get(run.size() - 1).toString(),
                List.of(
                        String.valueOf(run.size()),
                        run.get(0).toString(),
                        run.get(run.size() - 1).toString()),
                List.of());
    }

    /** The days missed last, of this week and the one before, in a fixed number of queries. */
    private Map<RepWeek, List<LocalDate>> runs(Collection<RepWeek> of) {
        Map<RepWeek, List<RepWeek>> before = weeks.pastWeeks(of, 1);
        List<RepWeek> all = new ArrayList<>(of);
        before.values().forEach(all::addAll);
        Map<RepWeek, List<DayReport>> days = reports.of(all);
        return of.stream().collect(toMap(week -> week, week -> run(before.get(week), week, days)));
    }

    private static List<LocalDate> run(List<RepWeek> before, RepWeek week, Map<RepWeek, List<DayReport>> days) {
        List<DayReport> all = new ArrayList<>();
        before.forEach(past -> all.addAll(days.get(past)));
        all.addAll(days.get(week));
        return MissedRun.of(all.stream()
                .filter(day -> day.state().judged())
                .map(day -> new MissedRun.Day(day.day(), day.state() == DayReport.State.MISSED))
                .toList());
    }
}
