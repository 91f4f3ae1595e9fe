package io.salesweek.report.process;

import io.salesweek.calendar.Week;
import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.plan.PlanItem;
import io.salesweek.plan.Plans;
import io.salesweek.problem.Problem;
import io.salesweek.report.DayReport;
import io.salesweek.report.ReportContent;
import io.salesweek.report.Reports;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<DayReport> correctable = correctable(open);
        Map<String, Object> values = new HashMap<>();
        if (!correctable.isEmpty()) {
            DayReport last = correctable.get(correctable.size() - 1);
            RepWeek week = open.stream()
                    .filter(each -> each.key().week().contains(last.day()))
                    .findFirst()
                    .orElseThrow();
            values.putAll(view.of(call, week, last.day()));
            values.putAll(SentReport.values(last));
            values.put("day", last.day());
        }
        List<PlanItem> plan =
                open.stream().flatMap(week -> plans.of(week.key()).stream()).toList();
        values.put("planItems", view.planOptions(plan, call.locale()));
        values.put("hasPlan", !plan.isEmpty());
        values.put(
                "days",
                correctable.stream()
                        .map(report -> Map.of(
                                "value", report.day().toString(), "label", view.dayName(report.day(), call.locale())))
                        .toList());
        return values;
    }

    @Override
    public boolean keeps(String key, boolean number) {
        return number ? view.reported().contains(key) : view.keepsText(key);
    }

    @Override
    public Set<String> keepsNumbers() {
        return view.reported();
    }

    @Override
    public Map<String, Object> submit(FormCall call, ReportForm form) {
        RepWeek week = weeks.find(call.person(), Week.of(form.day))
                .orElseThrow(() -> Problem.badField("day", "report.noWorkingDay", form.day.toString()));
        weeks.requireNotScored(week);
        ReportContent content = form.content(view.reported());
        requireOfThatDay(call, form.day, content);
        plans.markDone(week.key(), form.day, form.planItemsDone());
        Optional<Long> help = reports.correct(week, form.day, content);
        Map<String, Object> routing = new HashMap<>();
        routing.put(DailyReportingProcess.HELP, help.orElse(null));
        routing.put(DailyReportingProcess.RISK_FLAGGED, content.risk() != null);
        routing.put(DailyReportingProcess.PERSON, call.person());
        routing.put(DailyReportingProcess.DAY, form.day.toString());
        routing.put(AnswerHelpProcess.REP_WEEK, week.key().toString());
        return routing;
    }

    /** Who chooses another day and leaves what the form was opened with would overwrite that day's report with it. */
    private void requireOfThatDay(FormCall call, LocalDate day, ReportContent sent) {
        List<DayReport> correctable = correctable(openWeeks(call.person()));
        Optional<DayReport> own =
                correctable.stream().filter(report -> report.day().equals(day)).findFirst();
        if (own.isEmpty()) {
            return;
        }
        DayReport shown = correctable.get(correctable.size() - 1);
        if (!shown.day().equals(day) && shown.isRepeatedIn(sent, own.get())) {
            throw Problem.badField(
                    "day",
                    "report.ofAnotherDay",
                    view.dayName(shown.day(), call.locale()),
                    view.dayName(day, call.locale()));
        }
    }

    private List<DayReport> correctable(List<RepWeek> open) {
        return open.stream()
                .flatMap(week -> reports.of(week).stream())
                .filter(report -> report.state().judged())
                .toList();
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
