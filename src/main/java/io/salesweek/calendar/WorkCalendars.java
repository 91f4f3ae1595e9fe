package io.salesweek.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The company's work calendars, by id: the files {@code calendars/<id>.csv} that ship, and those of the folder in the setting {@code
 * salesweek.calendars}, which add days to a shipped calendar (a further year), change some, or make a calendar of their own.
 */
@Component
public class WorkCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(WorkCalendars.class);
    private static final String ENDING = ".csv";

    private final Map<String, WorkCalendar> calendars = new TreeMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param folder the operator's folder; empty: none
     * @throws IllegalStateException when a file is malformed, saying which, where and what
     */
    public WorkCalendars(@Value("${salesweek.calendars:}") String folder, Clock clock) {
        Map<String, Map<LocalDate, Boolean>> days = new TreeMap<>();
        for (Resource file : files(folder)) {
            String id = file.getFilename().substring(0, file.getFilename().length() - ENDING.length());
            days.computeIfAbsent(id, any -> new LinkedHashMap<>()).putAll(read(file));
        }
        days.forEach((id, exceptions) -> calendars.put(id, new WorkCalendar(id, exceptions)));
        LocalDate today = LocalDate.now(clock);
        calendars.values().forEach(calendar -> tell(calendar, today));
    }

    public Optional<WorkCalendar> find(String id) {
        return Optional.ofNullable(calendars.get(id));
    }

    /** The calendar; plain Monday to Friday, said in the log, when its file is gone. */
    public WorkCalendar get(String id) {
        return find(id).orElseGet(() -> {
            warnOnce("There is no calendar \"" + id + "\": Monday to Friday meanwhile.");
            return new WorkCalendar(id, Map.of());
        });
    }

    /** All ids, in order. */
    public Set<String> ids() {
        return Set.copyOf(calendars.keySet());
    }

    /** Says in the log, once a year and calendar, that a week is run without that year's holidays. */
    public void checkYears(WorkCalendar calendar, Week week) {
        warnIfUnknown(calendar, week.monday().getYear());
        warnIfUnknown(calendar, week.sunday().getYear());
    }

    private void tell(WorkCalendar calendar, LocalDate today) {
        LOG.info(
                "Calendar {}: {}",
                calendar.id(),
                calendar.years().isEmpty() ? "Monday to Friday" : "holidays of " + calendar.years());
        warnIfUnknown(calendar, today.getYear());
        // Next year's holidays are announced in autumn: say early that they are missing.
        warnIfUnknown(calendar, today.plusMonths(1).getYear());
    }

    private void warnIfUnknown(WorkCalendar calendar, int year) {
        if (!calendar.knows(year)) {
            warnOnce("Calendar " + calendar.id() + " has no holidays of " + year
                    + ": Monday to Friday meanwhile. Put them into a file " + calendar.id() + ENDING
                    + " in the folder of the setting salesweek.calendars.");
        }
    }

    private void warnOnce(String sentence) {
        if (told.add(sentence)) {
            LOG.warn(sentence);
        }
    }

    private static Map<LocalDate, Boolean> read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return CalendarFile.read(file.getDescription(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped ones first: the operator's days count over them. */
    private static List<Resource> files(String folder) {
        try {
            List<Resource> files = new ArrayList<>(
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:calendars/*" + ENDING)));
            if (!folder.isBlank()) {
                files.addAll(in(Path.of(folder)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The setting salesweek.calendars names no folder: " + folder);
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(file -> (Resource) new FileSystemResource(file))
                    .toList();
        }
    }
}
