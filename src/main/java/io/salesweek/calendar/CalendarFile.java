package io.salesweek.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code date,kind,name} lines: kind {@code off} a holiday, {@code on} a make-up working day; {@code #} starts a comment line. */
final class CalendarFile {

    private static final String HEADER = "date,kind,name";
    private static final Map<String, Boolean> KINDS = Map.of("on", true, "off", false);

    private final String name;
    private final Map<LocalDate, Boolean> days = new LinkedHashMap<>();

    private CalendarFile(String name) {
        this.name = name;
    }

    /** @throws IllegalStateException saying file, line and what is wrong there */
    static Map<LocalDate, Boolean> read(String name, InputStream content) {
        CalendarFile file = new CalendarFile(name);
        file.read(lines(name, content));
        return file.days;
    }

    private static List<String> lines(String name, InputStream content) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The calendar file " + name + " cannot be read.", e);
        }
    }

    private void read(List<String> lines) {
        boolean headerSeen = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (headerSeen) {
                readDay(i + 1, line);
            } else if (line.equals(HEADER)) {
                headerSeen = true;
            } else {
                throw wrong(i + 1, "the first line must be \"" + HEADER + "\", not \"" + line + "\"");
            }
        }
        if (!headerSeen) {
            throw wrong(1, "the line \"" + HEADER + "\" is missing");
        }
    }

    private void readDay(int line, String text) {
        String[] parts = text.split(",", 3);
        if (parts.length < 2) {
            throw wrong(line, "expected " + HEADER + ", not \"" + text + "\"");
        }
        Boolean working = KINDS.get(parts[1].strip());
        if (working == null) {
            throw wrong(
                    line,
                    "the kind must be \"off\" (a holiday) or \"on\" (a make-up working day), not \"" + parts[1] + "\"");
        }
        if (days.put(date(line, parts[0].strip()), working) != null) {
            throw wrong(line, "the day " + parts[0] + " is there twice");
        }
    }

    private LocalDate date(int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(line, "\"" + text + "\" is not a day like 2026-10-01");
        }
    }

    private IllegalStateException wrong(int line, String what) {
        return new IllegalStateException("The calendar file " + name + ", line " + line + ": " + what + ".");
    }
}
