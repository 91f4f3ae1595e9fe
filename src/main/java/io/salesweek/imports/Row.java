package io.salesweek.imports;

import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One row of a file by the names of its kind's columns, whatever the file calls them. Empty values are null. */
public final class Row {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

    /** A value, and where the file has it. */
    record Cell(String column, String raw, String value) {}

    private final long line;
    private final Map<String, Cell> cells;
    private final DateTimeFormatter dates;

    Row(long line, Map<String, Cell> cells, DateTimeFormatter dates) {
        this.line = line;
        this.cells = cells;
        this.dates = dates;
    }

    /** The line of the file it begins in, the header being 1. */
    public long line() {
        return line;
    }

    /** Whether the file has this column at all: an absent one leaves what is stored as it is, an empty one clears it. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The value without blanks around it; null when empty. */
    public String text(String column) {
        Cell cell = cells.get(column);
        return cell == null || cell.value().isEmpty() ? null : cell.value();
    }

    public String required(String column) {
        return present(column, text(column));
    }

    /** An id: letters, digits, dot, underscore and hyphen, at most 64. */
    public String id(String column) {
        String text = text(column);
        if (text != null && !ID.matcher(text).matches()) {
            throw Problem.badField(column, "imports.id");
        }
        return text;
    }

    public String requiredId(String column) {
        return present(column, id(column));
    }

    public LocalDate date(String column) {
        String text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text, dates);
        } catch (DateTimeException e) {
            throw Problem.badField(column, "imports.date");
        }
    }

    public LocalDate requiredDate(String column) {
        return present(column, date(column));
    }

    /** An exact number, written plainly: no exponent, no thousands separator. */
    public BigDecimal decimal(String column) {
        String text = text(column);
        if (text != null && !DECIMAL.matcher(text).matches()) {
            throw Problem.badField(column, "imports.number");
        }
        return text == null ? null : new BigDecimal(text);
    }

    public BigDecimal requiredDecimal(String column) {
        return present(column, decimal(column));
    }

    /** {@code true} or {@code false}. */
    public Boolean flag(String column) {
        return choice(column, Map.of("true", true, "false", false));
    }

    /** One of the given words, whatever its case when they are in lower case. */
    public <E> E choice(String column, Map<String, E> words) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        E exact = words.get(text);
        E found = exact == null ? words.get(text.toLowerCase(Locale.ROOT)) : exact;
        if (found == null) {
            throw Problem.badField(
                    column, "imports.choice", words.keySet().stream().sorted().toList());
        }
        return found;
    }

    public <E> E requiredChoice(String column, Map<String, E> words) {
        return present(column, choice(column, words));
    }

    Cell cell(String column) {
        return cells.get(column);
    }

    Map<String, Cell> cells() {
        return cells;
    }

    private static <V> V present(String column, V value) {
        if (value == null) {
            throw Problem.badField(column, "imports.empty");
        }
        return value;
    }
}
