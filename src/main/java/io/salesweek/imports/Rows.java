package io.salesweek.imports;

import io.salesweek.imports.Row.Cell;
import io.salesweek.imports.csv.CsvFile;
import io.salesweek.imports.mapping.FieldMapping;
import io.salesweek.imports.mapping.KindMapping;
import io.salesweek.imports.mapping.KindMapping.DerivedRow;
import io.salesweek.problem.Problem;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of a file to rows of a kind, by the kind's own column names or through a mapping. */
final class Rows {

    private final CsvFile file;

    Rows(CsvFile file) {
        this.file = file;
    }

    Stream<Row> of(ImportKind<?> kind) {
        Set<String> known = kind.columns().stream().map(Column::name).collect(Collectors.toSet());
        Set<String> needed = kind.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.toSet());
        checkHeader(known, needed);
        return file.lines().stream().map(line -> {
            Map<String, Cell> cells = new HashMap<>();
            values(line).forEach((column, value) -> cells.put(column, new Cell(column, value, value)));
            return new Row(line.number(), cells, DateTimeFormatter.ISO_LOCAL_DATE);
        });
    }

    Stream<Row> of(KindMapping mapping) {
        Set<String> known = new HashSet<>(mapping.used());
        known.addAll(mapping.ignore());
        checkHeader(known, mapping.used());
        return file.lines().stream().flatMap(line -> {
            Map<String, String> values = values(line);
            return mapping.rows().stream()
                    .filter(row -> row.when() == null
                            || !values.getOrDefault(row.when(), "").isEmpty())
                    .map(row -> new Row(line.number(), cells(row, values), mapping.dates()));
        });
    }

    /** The lines that are longer than the header: no telling which value belongs where. */
    Set<Long> tooLong() {
        return file.lines().stream()
                .filter(line -> line.values().size() > file.header().size())
                .map(CsvFile.Line::number)
                .collect(Collectors.toSet());
    }

    private void checkHeader(Set<String> known, Set<String> needed) {
        List<String> header = file.header();
        header.stream().filter(column -> !known.contains(column)).findFirst().ifPresent(column -> {
            throw Problem.badInput("imports.column.unknown", column, sorted(known));
        });
        needed.stream()
                .sorted()
                .filter(column -> !header.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Problem.badInput("imports.column.missing", column);
                });
    }

    private static String sorted(Set<String> columns) {
        return columns.stream().sorted().collect(Collectors.joining(", "));
    }

    /** By column; a line that ends early has its last columns empty, as spreadsheets write them. */
    private Map<String, String> values(CsvFile.Line line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < file.header().size(); i++) {
            values.put(
                    file.header().get(i),
                    i < line.values().size() ? line.values().get(i) : "");
        }
        return values;
    }

    private static Map<String, Cell> cells(DerivedRow row, Map<String, String> values) {
        Map<String, Cell> cells = new HashMap<>();
        row.fields().forEach((ours, from) -> cells.put(ours, cell(ours, from, values)));
        return cells;
    }

    private static Cell cell(String ours, FieldMapping from, Map<String, String> values) {
        if (from.column() == null) {
            return new Cell(ours, from.value(), from.value());
        }
        String source = values.getOrDefault(from.column(), "");
        return new Cell(from.column(), source, from.apply(source));
    }
}
