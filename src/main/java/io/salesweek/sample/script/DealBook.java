package io.salesweek.sample.script;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The company's CRM as it looked on a day: {@code sample/deals.csv} tells when each deal was found, engaged, won or lost. */
public final class DealBook {

    private static final List<String> COLUMNS = List.of(
            "id", "owner", "stage", "account", "product", "amount", "engagedOn", "closedOn", "lostReason", "lostTo");

    private final List<Line> lines;

    public DealBook(Season season) {
        lines = Table.read("deals.csv").stream()
                .map(row -> Line.of(row, season))
                .toList();
    }

    /** The file for an import of all deals known on that day. */
    public byte[] known(LocalDate day) {
        return file(line -> line.found().isBefore(day.plusDays(1)), day);
    }

    /** The file of what changed from that day to another, both inclusive; empty but for the header when nothing did. */
    public byte[] changed(LocalDate from, LocalDate to) {
        return file(line -> line.changed(from, to), to);
    }

    private byte[] file(Predicate<Line> wanted, LocalDate day) {
        return Table.write(
                COLUMNS,
                lines.stream().filter(wanted).map(line -> line.asOf(day)).toList());
    }

    private record Line(Map<String, String> cells, LocalDate found, LocalDate engaged, LocalDate closed) {

        static Line of(Map<String, String> row, Season season) {
            return new Line(
                    row,
                    date(row.get("found"), season),
                    date(row.get("engaged"), season),
                    date(row.get("closed"), season));
        }

        private static LocalDate date(String place, Season season) {
            return place == null ? null : season.date(place);
        }

        boolean changed(LocalDate from, LocalDate to) {
            return Arrays.asList(found, engaged, closed).stream()
                    .anyMatch(day -> day != null && !day.isBefore(from) && !day.isAfter(to));
        }

        List<String> asOf(LocalDate day) {
            boolean isClosed = by(closed, day);
            return Arrays.asList(
                    cells.get("id"),
                    cells.get("owner"),
                    isClosed ? cells.get("outcome") : by(engaged, day) ? "engaging" : "prospecting",
                    cells.get("account"),
                    cells.get("product"),
                    cells.get("amount"),
                    by(engaged, day) ? engaged.toString() : null,
                    isClosed ? closed.toString() : null,
                    isClosed ? cells.get("lostReason") : null,
                    isClosed ? cells.get("lostTo") : null);
        }

        private static boolean by(LocalDate event, LocalDate day) {
            return event != null && !event.isAfter(day);
        }
    }
}
