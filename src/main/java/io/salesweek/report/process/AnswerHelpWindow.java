package io.salesweek.report.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.engine.FormWords;
import io.salesweek.problem.Texts;
import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.team.People;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager answers what a rep asked in a report; the rep reads it in the next report's form. */
@Component
class AnswerHelpWindow implements FormWindow<AnswerHelpWindow.Fields> {

    private final Reports reports;
    private final People people;
    private final ReportView view;
    private final Weeks weeks;
    private final Texts texts;

    private final FormWords words;

    AnswerHelpWindow(Reports reports, People people, ReportView view, Weeks weeks, Texts texts, FormWords words) {
        this.words = words;
        this.reports = reports;
        this.people = people;
        this.view = view;
        this.weeks = weeks;
        this.texts = texts;
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
    public String about(FormCall call) {
        return people.nameOf(RepWeekKey.parse(call.businessKey()).person()) + " · " + day(call);
    }

    @Override
    public boolean needsItsOwnCase() {
        return true;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        RepWeek week = weeks.get(RepWeekKey.parse(call.businessKey()));
        return Map.of(
                "rep", week.name(),
                "title", view.dayName(day(call), call.locale()),
                "asked", asked(call, week));
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    /** The question, and what else the day's report says. */
    private List<Map<String, String>> asked(FormCall call, RepWeek week) {
        List<Map<String, String>> rows = new ArrayList<>();
        say(rows, call.locale(), "question", reports.help(help(call)).question());
        reports.of(week).stream()
                .filter(report -> report.day().equals(day(call)) && report.content() != null)
                .map(DayReport::content)
                .forEach(content -> {
                    say(rows, call.locale(), "done", content.done());
                    say(rows, call.locale(), "problems", content.problems());
                    content.more()
                            .forEach((key, text) -> rows.add(Map.of(
                                    "what", words.label("submit-daily-report", key, call.locale()), "text", text)));
                });
        return rows;
    }

    private void say(List<Map<String, String>> rows, Locale locale, String what, String text) {
        if (text != null) {
            rows.add(Map.of("what", texts.of(locale, "report.asked." + what), "text", text));
        }
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
