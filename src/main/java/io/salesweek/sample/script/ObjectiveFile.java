package io.salesweek.sample.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The objectives of each month of a season, and of the next one: {@code sample/objectives.csv} gives them per working day. */
public final class ObjectiveFile {

    private static final List<String> COLUMNS =
            List.of("id", "name", "metric", "target", "from", "to", "team", "parent");

    private ObjectiveFile() {}

    public static byte[] of(Season season) {
        List<List<String>> rows = new ArrayList<>();
        YearMonth last = YearMonth.from(Season.today(season.now())).plusMonths(1);
        for (YearMonth month = YearMonth.from(season.firstDay()); !month.isAfter(last); month = month.plusMonths(1)) {
            for (Map<String, String> line : Table.read("objectives.csv")) {
                rows.add(row(line, month, season));
            }
        }
        return Table.write(COLUMNS, rows);
    }

    private static List<String> row(Map<String, String> line, YearMonth month, Season season) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        String parent = line.get("parent");
        return Arrays.asList(
                line.get("id") + "-" + month,
                Phrases.fill(
                        line.get("name"),
                        Map.of(
                                "zh",
                                month.getMonthValue() + " 月",
                                "en",
                                month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
                line.get("metric"),
                target(line, season.workingDays(from, to).size()),
                from.toString(),
                to.toString(),
                line.get("team"),
                parent == null ? null : parent + "-" + month);
    }

    private static String target(Map<String, String> line, int days) {
        BigDecimal unit = new BigDecimal(line.get("rounded"));
        return new BigDecimal(line.get("perWorkingDay"))
                .multiply(BigDecimal.valueOf(days))
                .divide(unit, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .multiply(unit)
                .toPlainString();
    }
}
