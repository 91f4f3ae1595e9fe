package io.salesweek.report.process;

import io.salesweek.calendar.Week;
import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Problem;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Corrects a report that was sent, or sends a missed one after all, until the week is scored. */
@Component
class CorrectDailyReportWindow implements FormWindow<ReportForm> {

    private final Weeks weeks;
    private final Reports reports;
    private final Plans plans;
    private final ReportView view;
    private final Clock clock;

    CorrectDailyReportWindow(Weeks weeks, Reports reports, Plans plans, ReportView view, Clock clock) {
        this.weeks = weeks;
        this.reports = reports;
        this.plans = plans;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "correct-daily-report";
    }

    @Override
    public Class<ReportForm> fields() {
        return ReportForm.class;
    }

    /** Opens with the last report sent, so that a correction starts from what was said. */
    @Override
    public Map<String, Object> open(FormCall call) {
        List<RepWeek> open = openWeeks(call.person());
        List<DayReport> correctable = open.stream()
                .flatMap(week -> reports.of(week).stream())
                .filter(report -> report.state().judged())
                .toList();
        Map<String, Object> values = new HashMap<>();
        if (!correctable.isEmpty()) {
            DayReport last = correctable.get(correctable.size() - 1);
            RepWeek week = open.stream()
                    .filter(each -> each.key().week().contains(last.day()))
                    .findFirst()
                    .orElseThrow();
            values.putAll(view.of(week, last.day(), call.locale()));
            values.putAll(view.sent(last));
            values.put("day", last.day());
        }
        values.put(
                "days",
                correctable.stream()
                        .map(report -> Map.of(
                                "value", report.day().toString(), "label", view.dayName(report.day(), call.locale())))
                        .toList());
        return values;
    }

    @Override
    public Map<String, Object> submit(FormCall call, ReportForm form) {
        RepWeek week = weeks.find(call.person(), Week.of(form.day))
                .orElseThrow(() -> Problem.badField("day", "report.noWorkingDay", form.day.toString()));
        weeks.requireNotScored(week);
        if (form.planItemsDone != null) {
            plans.markDone(week.key(), form.day, form.planItemsDone);
        }
        boolean help = reports.correct(week, form.day, form.content(view.reported()));
        return Map.of(
                DailyReportingProcess.HELP_NEEDED, help,
                DailyReportingProcess.PERSON, call.person(),
                DailyReportingProcess.DAY, form.day.toString(),
                AnswerHelpProcess.REP_WEEK, week.key().toString());
    }

    /** The weeks that may still be corrected: last week until it is scored, and this one. */
    private List<RepWeek> openWeeks(String person) {
        Week now = Week.of(LocalDate.now(clock));
        return Stream.of(now.previous(), now, now.next())
                .map(week -> weeks.find(person, week))
                .flatMap(Optional::stream)
                .filter(week -> !week.teamWeek().frozen())
                .toList();
    }
}
