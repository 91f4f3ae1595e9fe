package io.salesweek.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.salesweek.calendar.WorkCalendar;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.crm.Accounts;
import io.salesweek.problem.Problem;
import io.salesweek.report.DayReport.Help;
import io.salesweek.report.DayReport.State;
import io.salesweek.report.domain.ReportJudge;
import io.salesweek.report.persistence.HelpRequestEntity;
import io.salesweek.report.persistence.HelpRequestRepository;
import io.salesweek.report.persistence.ReportDayEntity;
import io.salesweek.report.persistence.ReportDayRepository;
import io.salesweek.report.persistence.ReportVersionEntity;
import io.salesweek.report.persistence.ReportVersionRepository;
import io.salesweek.week.DueTimes;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Daily reports: sent, corrected, missed, read. */
@Service
@Transactional
public class Reports {

    /** When a day's report task appears, in words of {@link DueTimes}. */
    static final String BEGINS = "that day 09:00";

    static final String DUE = "that day 18:00";

    /** Until when a report still counts as late; from then on it is missed. */
    static final String LATE_UNTIL = "own next working day 10:00";

    private final ReportDayRepository days;
    private final ReportVersionRepository versions;
    private final HelpRequestRepository helps;
    private final DueTimes dueTimes;
    private final WorkCalendars calendars;
    private final Accounts accounts;
    private final Clock clock;

    Reports(
            ReportDayRepository days,
            ReportVersionRepository versions,
            HelpRequestRepository helps,
            DueTimes dueTimes,
            WorkCalendars calendars,
            Accounts accounts,
            Clock clock) {
        this.days = days;
        this.versions = versions;
        this.helps = helps;
        this.dueTimes = dueTimes;
        this.calendars = calendars;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Every working day of the team's calendar in the week with its state as of now (excused ones too), by day. */
    @Transactional(readOnly = true)
    public Map<RepWeek, List<DayReport>> of(Collection<RepWeek> weeks) {
        List<RepWeekKey> keys = weeks.stream().map(RepWeek::key).toList();
        Facts facts = facts(keys);
        Map<RepWeek, List<DayReport>> reports = new LinkedHashMap<>();
        for (RepWeek week : weeks) {
            reports.put(
                    week,
                    calendarDays(week).stream()
                            .map(day -> report(week, day, facts))
                            .toList());
        }
        return reports;
    }

    public List<DayReport> of(RepWeek week) {
        return of(List.of(week)).get(week);
    }

    /** Every version of every day's report, by day, oldest first. */
    @Transactional(readOnly = true)
    public List<DayReport> versions(RepWeek week) {
        Map<LocalDate, State> states = of(week).stream().collect(toMap(DayReport::day, DayReport::state));
        return versions.of(List.of(week.key())).stream()
                .map(sent -> new DayReport(
                        sent.day(), states.get(sent.day()), sent.sentAt(), sent.version(), sent.content(), List.of()))
                .toList();
    }

    /**
     * Stores a day's report for the first time, judged by the moment of sending.
     *
     * @param due until when it is on time, as the task said
     * @return the id of the call for help it makes; empty: none
     * @throws Problem on field {@code riskCustomer}: no such customer
     */
    public Optional<Long> send(RepWeek week, LocalDate day, Instant due, ReportContent content) {
        Instant now = clock.instant();
        ReportDayEntity row = days.findByRepWeekAndDay(week.key(), day)
                .orElseGet(() -> days.save(new ReportDayEntity(
                        week.key(), day, ReportJudge.sent(now, due, dueTimes.at(week, day, LATE_UNTIL)))));
        return store(row, now, content);
    }

    /**
     * Corrects a sent report, or sends a missed one after all: a new version; the state stays.
     *
     * @return the id of the call for help it makes; empty: none that was not made before
     * @throws Problem on field {@code day}: no working day of the week, still due by its task, or not due yet; on field {@code
     *     riskCustomer} as with {@link #send}
     */
    public Optional<Long> correct(RepWeek week, LocalDate day, ReportContent content) {
        DayReport report = of(week).stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .orElseThrow(() -> Problem.badField("day", "report.noWorkingDay", day.toString()));
        if (!report.state().judged()) {
            throw Problem.badField(
                    "day", "report.notCorrectable." + report.state().name(), day.toString());
        }
        ReportDayEntity row = days.findByRepWeekAndDay(week.key(), day)
                .orElseGet(() -> days.save(new ReportDayEntity(week.key(), day, report.state())));
        return store(row, clock.instant(), content);
    }

    /** Nothing was sent by the deadline. Repeating it is harmless, and a report sent meanwhile stays. */
    public void markMissed(RepWeekKey week, LocalDate day) {
        if (days.findByRepWeekAndDay(week, day).isEmpty()) {
            days.save(new ReportDayEntity(week, day, State.MISSED));
        }
    }

    /**
     * A call for help.
     *
     * @throws Problem not found
     */
    @Transactional(readOnly = true)
    public Help help(long id) {
        return help(asked(id));
    }

    /** @throws Problem not found; forbidden, when it is one's own call */
    public void answerHelp(long id, String answer, String by) {
        HelpRequestEntity call = asked(id);
        if (call.repWeek().person().equals(by)) {
            throw Problem.forbidden("report.ownHelp");
        }
        call.answered(answer, by, clock.instant());
    }

    /** Nobody answered by the deadline. Repeating it is harmless. */
    public void helpUnanswered(long id) {
        asked(id).unanswered();
    }

    private HelpRequestEntity asked(long id) {
        return helps.findById(id).orElseThrow(() -> Problem.notFound("report.noHelpAsked"));
    }

    private Optional<Long> store(ReportDayEntity row, Instant now, ReportContent content) {
        requireKnownCustomer(content.risk());
        int version = versions.countByRepWeekAndDay(row.repWeek(), row.day()) + 1;
        versions.save(new ReportVersionEntity(row.repWeek(), row.day(), version, now, content));
        if (content.helpNeeded() == null || alreadyAsked(row, content.helpNeeded())) {
            return Optional.empty();
        }
        return Optional.of(helps.save(new HelpRequestEntity(row.repWeek(), row.day(), content.helpNeeded(), now))
                .id());
    }

    private void requireKnownCustomer(ReportContent.Risk risk) {
        String customer = risk == null ? null : risk.customer();
        if (customer != null && accounts.find(customer).isEmpty()) {
            throw Problem.badField("riskCustomer", "report.customer.unknown", customer);
        }
    }

    private boolean alreadyAsked(ReportDayEntity row, String question) {
        return helps.findFirstByRepWeekAndDayOrderByIdDesc(row.repWeek(), row.day())
                .filter(help -> help.question().equals(question))
                .isPresent();
    }

    private DayReport report(RepWeek week, LocalDate day, Facts facts) {
        DayKey key = new DayKey(week.key(), day);
        ReportDayEntity row = facts.days.get(key);
        List<ReportVersionEntity> sent = facts.versions.getOrDefault(key, List.of());
        ReportVersionEntity last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
        return new DayReport(
                day,
                state(week, day, row),
                last == null ? null : last.sentAt(),
                last == null ? 0 : last.version(),
                last == null ? null : last.content(),
                facts.helps.getOrDefault(key, List.of()));
    }

    private State state(RepWeek week, LocalDate day, ReportDayEntity row) {
        if (!week.workingDays().contains(day)) {
            return sentInTime(row) && week.takesPart() ? State.ON_TIME : State.EXCUSED;
        }
        if (row != null) {
            return row.state();
        }
        return ReportJudge.unsent(clock.instant(), dueTimes.at(week, day, BEGINS), dueTimes.at(week, day, LATE_UNTIL));
    }

    /** DOMAIN.md: an absence turns what was due, late or missed into excused; a report that was in time stays so. */
    private static boolean sentInTime(ReportDayEntity row) {
        return row != null && row.state() == State.ON_TIME;
    }

    private List<LocalDate> calendarDays(RepWeek week) {
        WorkCalendar calendar = calendars.get(week.teamWeek().calendar());
        return calendar.workingDays(week.key().week());
    }

    private Facts facts(Collection<RepWeekKey> keys) {
        Map<DayKey, ReportDayEntity> rows =
                days.of(keys).stream().collect(toMap(row -> new DayKey(row.repWeek(), row.day()), row -> row));
        Map<DayKey, List<ReportVersionEntity>> sent =
                versions.of(keys).stream().collect(groupingBy(version -> new DayKey(version.repWeek(), version.day())));
        Map<DayKey, List<Help>> asked = helps.of(keys).stream()
                .collect(groupingBy(help -> new DayKey(help.repWeek(), help.day()), mapping(Reports::help, toList())));
        return new Facts(rows, sent, asked);
    }

    private static Help help(HelpRequestEntity help) {
        return new Help(help.question(), help.answer(), help.answeredBy());
    }

    private record DayKey(RepWeekKey week, LocalDate day) {}

    private record Facts(
            Map<DayKey, ReportDayEntity> days,
            Map<DayKey, List<ReportVersionEntity>> versions,
            Map<DayKey, List<Help>> helps) {}
}
