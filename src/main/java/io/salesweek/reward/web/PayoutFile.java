package io.salesweek.reward.web;

import io.salesweek.reward.Payout;
import io.salesweek.reward.Payouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A payout list as CSV or XLSX; texts that a spreadsheet would read as a formula are defused. */
final class PayoutFile {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String[] COLUMNS = {
        "person", "name", "week", "kind", "amount", "currency", "approvedAt", "rewardId"
    };

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final String CORE = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)");

    private PayoutFile() {}

    /** UTF-8, without BOM: as the imports read it. */
    static byte[] csv(List<Payout> payouts) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (Payout payout : payouts) {
                printer.printRecord(
                        harmless(payout.person()),
                        harmless(payout.name()),
                        payout.week(),
                        payout.kind(),
                        payout.amount().toPlainString(),
                        payout.currency(),
                        payout.approvedAt(),
                        payout.rewardId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Made when the list was taken: the same list again is the same file, byte by byte. */
    static byte[] xlsx(Payouts.Taken taken) {
        try {
            Path file = Files.createTempFile("payouts", ".xlsx");
            try (OutputStream bytes = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(bytes, "SalesWeek", "1.0")) {
                write(workbook.newWorksheet("payouts"), taken.payouts());
                workbook.finish();
                return madeAt(taken.takenAt(), file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The library writes the moment of writing into the workbook and cannot be told another; it packs in a way that is read only from a
     * file, not from a stream.
     */
    private static byte[] madeAt(Instant moment, Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
                to.putNextEntry(same);
                byte[] content = from.getInputStream(part).readAllBytes();
                to.write(part.getName().equals(CORE) ? created(moment, content) : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] created(Instant moment, byte[] properties) {
        String now = new String(properties, StandardCharsets.UTF_8);
        String then = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return CREATED.matcher(now).replaceFirst("$1" + then + "$2").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Worksheet sheet, List<Payout> payouts) {
        for (int column = 0; column < COLUMNS.length; column++) {
            sheet.value(0, column, COLUMNS[column]);
        }
        for (int row = 0; row < payouts.size(); row++) {
            write(sheet, row + 1, payouts.get(row));
        }
    }

    private static void write(Worksheet sheet, int row, Payout payout) {
        sheet.value(row, 0, harmless(payout.person()));
        sheet.value(row, 1, harmless(payout.name()));
        sheet.value(row, 2, payout.week().toString());
        sheet.value(row, 3, payout.kind());
        sheet.value(row, 4, payout.amount());
        sheet.style(row, 4).format("0.00").set();
        sheet.value(row, 5, payout.currency());
        sheet.value(row, 6, payout.approvedAt().toString());
        sheet.value(row, 7, payout.rewardId());
    }

    private static String harmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
