package io.salesweek.report.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.report.Reports;
import io.salesweek.team.People;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager answers what a rep asked in a report; the rep reads it in the next report's form. */
@Component
class AnswerHelpWindow implements FormWindow<AnswerHelpWindow.Fields> {

    private final Reports reports;
    private final People people;
    private final ReportView view;

    AnswerHelpWindow(Reports reports, People people, ReportView view) {
        this.reports = reports;
        this.people = people;
        this.view = view;
    }

    record Fields(String answer) {}

    @Override
    public String form() {
        return "answer-help";
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        RepWeekKey week = RepWeekKey.parse(call.businessKey());
        return Map.of(
                "rep", people.get(week.person()).name(),
                "title", view.dayName(day(call), call.locale()),
                "question", reports.help(help(call)).question());
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        reports.answerHelp(help(call), fields.answer(), call.person());
        return Map.of();
    }

    private static long help(FormCall call) {
        return Long.parseLong(call.variable(DailyReportingProcess.HELP));
    }

    private static LocalDate day(FormCall call) {
        return LocalDate.parse(call.variable(DailyReportingProcess.DAY));
    }
}
