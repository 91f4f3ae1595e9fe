package io.salesweek.sample.forms;

import io.salesweek.report.DayReport;
import io.salesweek.report.Reports;
import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Story;
import io.salesweek.week.RepWeekKey;
import io.salesweek.week.Weeks;
import java.util.Map;
import java.util.Objects;

/** {@code answer-help}: the story has the answer to each question. */
@SamplePart
class HelpFiller implements FormFiller {

    private final Weeks weeks;
    private final Reports reports;
    private final Staff staff;

    HelpFiller(Weeks weeks, Reports reports, Staff staff) {
        this.weeks = weeks;
        this.reports = reports;
        this.staff = staff;
    }

    @Override
    public String form() {
        return "answer-help";
    }

    @Override
    public Map<String, Object> fill(OpenTask task, String person, Script script) {
        RepWeekKey key = RepWeekKey.parse(task.businessKey());
        String answer = reports.of(weeks.get(key)).stream()
                .filter(report -> report.helps().stream().anyMatch(help -> help.answer() == null))
                .map(DayReport::day)
                .map(day -> script.story().on(day, key.person(), Story.HELP).orElse(null))
                .filter(Objects::nonNull)
                .map(Story.Happening::reply)
                .findFirst()
                .orElseGet(() -> script.phrases().text(staff.language(key.person()), "help.none"));
        return Map.of("answer", answer);
    }
}
