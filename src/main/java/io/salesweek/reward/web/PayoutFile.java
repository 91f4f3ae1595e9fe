package io.salesweek.reward.web;

import io.salesweek.reward.Payout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    static byte[] xlsx(List<Payout> payouts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "SalesWeek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("payouts");
            for (int column = 0; column < COLUMNS.length; column++) {
                sheet.value(0, column, COLUMNS[column]);
            }
            for (int row = 0; row < payouts.size(); row++) {
                write(sheet, row + 1, payouts.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
