package io.salesweek.sample;

import io.salesweek.calendar.Week;
import io.salesweek.calendar.WorkCalendars;
import io.salesweek.engine.ClockDriver;
import io.salesweek.imports.ImportResult;
import io.salesweek.imports.Imports;
import io.salesweek.sample.process.OpeningTimer;
import io.salesweek.sample.script.DealBook;
import io.salesweek.sample.script.ObjectiveFile;
import io.salesweek.sample.script.SamplePart;
import io.salesweek.sample.script.Script;
import io.salesweek.sample.script.Season;
import io.salesweek.sample.script.Season.Day;
import io.salesweek.sample.script.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Plays the sample company from three weeks ago up to a moment: its people and figures are imported, the clock moves, the processes do
 * what is due, people send their forms. Needs an empty database, and the job executor to rest. The same moment gives the same company.
 */
@SamplePart
class Play {

    /** The work calendar of the company's teams. */
    private static final String CALENDAR = "cn";

    private static final String ADMINISTRATOR = "admin";

    /** Weeks open between these on Monday. */
    private static final LocalTime MIDNIGHT = LocalTime.of(0, 1);

    private static final LocalTime OPENED = LocalTime.of(0, 6);

    /** When the CRM hands over what changed during the day. */
    private static final LocalTime CRM = LocalTime.of(18, 30);

    private final ClockDriver clock;
    private final WorkCalendars calendars;
    private final Imports imports;
    private final OpeningTimer openings;
    private final Colleagues colleagues;

    Play(ClockDriver clock, WorkCalendars calendars, Imports imports, OpeningTimer openings, Colleagues colleagues) {
        this.clock = clock;
        this.calendars = calendars;
        this.imports = imports;
        this.openings = openings;
        this.colleagues = colleagues;
    }

    /** Afterwards real time runs again. */
    void until(Instant now) {
        Season season = Season.until(now, calendars.get(CALENDAR));
        clock.startAt(season.start());
        try {
            found(season);
            openings.rest();
            Moments moments = new Moments(clock, now);
            acts(season).filter(act -> moments.reach(act.at())).forEach(act -> act.work()
                    .accept(moments));
            openings.wake();
            clock.moveTo(now);
        } finally {
            clock.release();
        }
    }

    private void found(Season season) {
        send("people", Table.bytes("people.csv"));
        send("teams", Table.bytes("teams.csv"));
        send("products", Table.bytes("products.csv"));
        send("accounts", Table.bytes("accounts.csv"));
        send("objectives", ObjectiveFile.of(season));
        send("deals", new DealBook(season).known(season.firstDay().minusDays(1)));
    }

    private Stream<Act> acts(Season season) {
        Script script = new Script(season);
        DealBook deals = new DealBook(season);
        List<Act> acts = new ArrayList<>();
        for (Week week : season.weeks()) {
            acts.add(new Act(Season.at(week.monday(), MIDNIGHT), openings::wake));
            acts.add(new Act(Season.at(week.monday(), OPENED), openings::rest));
        }
        LocalDate handedOver = season.firstDay();
        for (Day day : season.days()) {
            LocalDate from = handedOver;
            acts.addAll(colleagues.on(day, script));
            acts.add(new Act(Season.at(day.date(), CRM), () -> send("deals", deals.changed(from, day.date()))));
            handedOver = day.date().plusDays(1);
        }
        return acts.stream().sorted(Comparator.comparing(Act::at));
    }

    private void send(String kind, byte[] file) {
        ImportResult result = imports.run(kind, file, StandardCharsets.UTF_8, null, ADMINISTRATOR, Locale.ENGLISH);
        if (!result.rejected().isEmpty()) {
            throw new IllegalStateException("The sample's " + kind + " are refused: " + result.rejected());
        }
    }
}
