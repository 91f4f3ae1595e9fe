package io.salesweek.reward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.calendar.Week;
import io.salesweek.reward.Payout;
import io.salesweek.reward.Payouts.Taken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that was taken is one file, whenever it is asked for. */
class PayoutFileTests {

    private static final Instant TAKEN = Instant.parse("2026-11-23T10:00:01.5Z");

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsAsOldAsItsList() throws IOException {
        byte[] workbook = PayoutFile.xlsx(taken());

        assertThat(part(workbook, "docProps/core.xml")).contains(">2026-11-23T10:00:01Z<");
        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).contains("<v>125.00</v>");
    }

    @Test
    void theSameListIsTheSameWorkbookLater() throws Exception {
        byte[] workbook = PayoutFile.xlsx(taken());
        Thread.sleep(2_001); // a zip tells times in two seconds

        assertThat(PayoutFile.xlsx(taken())).isEqualTo(workbook);
    }

    private static Taken taken() {
        return new Taken(
                TAKEN,
                List.of(new Payout(
                        "lilei", "李雷", Week.parse("2026-W47"), "bonus", new BigDecimal("125.00"), "CNY", TAKEN, "r1")));
    }

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("list.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
