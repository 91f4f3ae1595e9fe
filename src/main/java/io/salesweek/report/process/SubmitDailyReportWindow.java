package io.salesweek.report.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.plan.Plans;
import io.salesweek.report.ReportContent;
import io.salesweek.report.Reports;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The day's report, from 09:00 of the day until it is sent or missed. */
@Component
class SubmitDailyReportWindow implements FormWindow<ReportForm> {

    private final Weeks weeks;
    private final Reports reports;
    private final Plans plans;
    private final ReportView view;
    private final Clock clock;

    SubmitDailyReportWindow(Weeks weeks, Reports reports, Plans plans, ReportView view, Clock clock) {
        this.weeks = weeks;
        this.reports = reports;
        this.plans = plans;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "submit-daily-report";
    }

    @Override
    public Class<ReportForm> fields() {
        return ReportForm.class;
    }

    @Override
    public String about(FormCall call) {
        return day(call).toString();
    }

    @Override
    public boolean needsItsOwnCase() {
        return true;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Map<String, Object> shown = view.of(call, week(call), day(call));
        shown.put("late", call.dueAt() != null && clock.instant().isAfter(call.dueAt()));
        return shown;
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
        RepWeek week = week(call);
        weeks.requireNotScored(week);
        ReportContent content = form.content(view.reported());
        plans.markDone(week.key(), day(call), form.planItemsDone());
        Optional<Long> help = reports.send(week, day(call), call.dueAt(), content);
        Map<String, Object> routing = new HashMap<>();
        routing.put(DailyReportingProcess.HELP, help.orElse(null));
        routing.put(DailyReportingProcess.RISK_FLAGGED, content.risk() != null);
        return routing;
    }

    private RepWeek week(FormCall call) {
        return weeks.get(RepWeekKey.parse(call.businessKey()));
    }

    private static LocalDate day(FormCall call) {
        return LocalDate.parse(call.variable(DailyReportingProcess.DAY));
    }
}
