package io.salesweek.crm.imports;

import io.salesweek.imports.Row;
import io.salesweek.problem.Problem;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Currency codes as files bring them. */
final class Currencies {

    private Currencies() {}

    /** The column's ISO 4217 code, or the company's when the file names none. */
    static String of(Row row, String company) {
        String text = row.text("currency");
        if (text == null) {
            return company;
        }
        try {
            return CurrencyUnit.of(text.toUpperCase(Locale.ROOT)).getCode();
        } catch (IllegalCurrencyException e) {
            throw Problem.badField("currency", "crm.currency");
        }
    }
}
