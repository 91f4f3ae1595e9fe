package io.salesweek.imports.csv;

import io.salesweek.imports.ImportLimits;
import io.salesweek.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as a whole: its header, and its rows with the line each begins in. What is wrong with the file itself is told here. */
public record CsvFile(List<String> header, List<Line> lines) {

    /**
     * @param number of the line the row begins in; a quoted value may go on over several
     * @param values without blanks around them; as many as the header has unless the row is too long
     */
    public record Line(long number, List<String> values) {}

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /**
     * @param charset null: UTF-8, else GB18030
     * @throws Problem bad input: nothing of the file can be used
     */
    public static CsvFile read(byte[] bytes, Charset charset, ImportLimits limits) {
        String text = CsvText.decode(bytes, charset);
        if (text.isBlank()) {
            throw Problem.badInput("imports.file.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw Problem.badInput("imports.file.binary");
        }
        List<Line> all = lines(text, limits);
        if (all.isEmpty()) {
            throw Problem.badInput("imports.file.empty");
        }
        List<String> header = all.get(0).values();
        checkHeader(header);
        return new CsvFile(header, all.subList(1, all.size()));
    }

    private static List<Line> lines(String text, ImportLimits limits) {
        List<Line> lines = new ArrayList<>();
        long begin = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> values = values(records.next(), begin, limits);
                if (!values.stream().allMatch(String::isEmpty)) {
                    lines.add(new Line(begin, values));
                }
                if (lines.size() > limits.rows() + 1) {
                    throw Problem.badInput("imports.file.rows", limits.rows());
                }
                begin = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Problem.badInput("imports.file.quotes", begin);
        }
        return lines;
    }

    private static List<String> values(CSVRecord row, long line, ImportLimits limits) {
        if (row.size() > limits.columns()) {
            throw Problem.badInput("imports.file.columns", limits.columns(), line);
        }
        List<String> values = new ArrayList<>(row.size());
        for (String value : row) {
            if (value.length() > limits.fieldLength()) {
                throw Problem.badInput("imports.file.field", limits.fieldLength(), line);
            }
            values.add(value.strip());
        }
        return values;
    }

    private static void checkHeader(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw Problem.badInput("imports.column.twice", column);
            }
        }
    }
}
