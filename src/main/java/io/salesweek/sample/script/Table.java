package io.salesweek.sample.script;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.core.io.ClassPathResource;

/** A CSV file of the sample company: read by column, or written for an import. */
public final class Table {

    private static final String FOLDER = "sample/";
    private static final CSVFormat WITH_HEADER = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private Table() {}

    /** @param name e.g. {@code people.csv}. @return the rows by column; an empty cell is null */
    public static List<Map<String, String>> read(String name) {
        try (Reader file = new InputStreamReader(resource(name).getInputStream(), StandardCharsets.UTF_8)) {
            return WITH_HEADER.parse(file).stream().map(row -> row.toMap()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is, for an import. */
    public static byte[] bytes(String name) {
        try {
            return resource(name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as a CSV file for an import; null is an empty cell. */
    public static byte[] write(List<String> columns, List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (List<?> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static ClassPathResource resource(String name) {
        return new ClassPathResource(FOLDER + name);
    }
}
