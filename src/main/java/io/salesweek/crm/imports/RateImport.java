package io.salesweek.crm.imports;

import io.salesweek.crm.imports.RateImport.RateRow;
import io.salesweek.crm.persistence.RateEntity;
import io.salesweek.crm.persistence.RateEntity.Key;
import io.salesweek.crm.persistence.RateRepository;
import io.salesweek.imports.Column;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.imports.Row;
import io.salesweek.imports.UpsertSession;
import io.salesweek.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Files of exchange rates, company currency per unit: CONTRACT.md, "CSV". */
@Component
class RateImport implements ImportKind<RateRow> {

    record RateRow(Key key, BigDecimal rate) {}

    /** Decimals of the table's column, and of numbers in files. */
    private static final int DECIMALS = 10;

    /** Above it a conversion would leave the range of amounts; no currency is that dear. */
    private static final BigDecimal HIGHEST = new BigDecimal("100000000");

    private static final List<Column> COLUMNS =
            List.of(Column.required("currency"), Column.required("date"), Column.required("rate"));

    private final RateRepository rates;

    RateImport(RateRepository rates) {
        this.rates = rates;
    }

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession<RateRow> begin(String by) {
        return new Session();
    }

    private class Session extends UpsertSession<RateRow, Key, RateEntity, BigDecimal> {

        Session() {
            super(rates);
        }

        @Override
        public RateRow read(Row row) {
            row.required("currency");
            BigDecimal rate = row.requiredDecimal("rate");
            if (rate.signum() <= 0 || rate.compareTo(HIGHEST) > 0) {
                throw Problem.badField("rate", "crm.rate.range");
            }
            Key key = new Key(Currencies.of(row, null), row.requiredDate("date"));
            return new RateRow(key, rate.setScale(DECIMALS));
        }

        @Override
        protected Key id(RateRow row) {
            return row.key();
        }

        /** In one query: by a composite id the repository would ask for each by itself. */
        @Override
        protected List<RateEntity> stored(Set<Key> keys) {
            Set<String> currencies = keys.stream().map(Key::currency).collect(Collectors.toSet());
            LocalDate from = keys.stream()
                    .map(Key::quotedOn)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate to = keys.stream()
                    .map(Key::quotedOn)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return rates.quoted(currencies, from, to);
        }

        @Override
        protected BigDecimal content(RateEntity stored) {
            return stored.getRate();
        }

        @Override
        protected BigDecimal merged(RateRow row, BigDecimal before) {
            return row.rate();
        }

        @Override
        protected RateEntity fresh(RateRow row, BigDecimal rate) {
            return new RateEntity(row.key(), rate);
        }

        @Override
        protected void set(RateEntity stored, BigDecimal rate) {
            stored.setRate(rate);
        }
    }
}
