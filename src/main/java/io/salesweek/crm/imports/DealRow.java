package io.salesweek.crm.imports;

import io.salesweek.crm.Deal;
import io.salesweek.crm.Stage;
import io.salesweek.crm.domain.Exchange.Worth;
import io.salesweek.imports.Column;
import io.salesweek.imports.Given;
import io.salesweek.imports.Row;
import io.salesweek.metric.Decimals;
import io.salesweek.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of a file of deals, right by itself; {@code deal} without its worth. */
record DealRow(Deal deal, Given given) {

    private static final int LONG_TEXT = 4000;

    static final List<Column> COLUMNS = List.of(
            Column.required("id"),
            Column.required("owner"),
            Column.required("stage"),
            Column.optional("account"),
            Column.optional("product"),
            Column.optional("amount"),
            Column.optional("currency"),
            Column.optional("engagedOn"),
            Column.optional("closedOn"),
            Column.optional("lostReason").upTo(LONG_TEXT),
            Column.optional("lostTo"));

    private static final Map<String, Stage> STAGES =
            Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::code, Function.identity()));

    /** @throws Problem on the column that is wrong: won needs amount and close date, lost the close date, no amount is below zero */
    static DealRow read(Row row, String companyCurrency) {
        Deal deal = new Deal(
                row.requiredId("id"),
                row.requiredId("owner"),
                row.id("account"),
                row.text("product"),
                row.requiredChoice("stage", STAGES),
                Decimals.notNegative("amount", row.decimal("amount")),
                Currencies.of(row, companyCurrency),
                row.date("engagedOn"),
                row.date("closedOn"),
                row.text("lostReason"),
                row.text("lostTo"),
                null,
                null,
                null);
        if (deal.stage() == Stage.WON && deal.amount() == null) {
            throw Problem.badField("amount", "crm.deal.amountNeeded");
        }
        if (!deal.stage().open() && deal.closedOn() == null) {
            throw Problem.badField("closedOn", "crm.deal.closedOnNeeded");
        }
        return new DealRow(deal, Given.of(row, COLUMNS));
    }

    boolean won() {
        return deal.stage() == Stage.WON;
    }

    /**
     * What is to be stored: columns the file lacks stay as they are.
     *
     * @param before what is stored now, or null
     * @param worth of a won deal; what was kept with the deal stays while stage, amount, currency and close date do
     */
    Deal merged(Deal before, Worth worth) {
        Deal all = before == null ? deal : filledFrom(before);
        if (!won()) {
            return all;
        }
        return before != null && countsAs(before)
                ? withWorth(all, new Worth(before.worth(), before.rate(), before.rateDate()))
                : withWorth(all, worth);
    }

    private boolean countsAs(Deal before) {
        return before.stage() == Stage.WON
                && deal.amount().equals(before.amount())
                && deal.currency().equals(before.currency())
                && deal.closedOn().equals(before.closedOn());
    }

    private Deal filledFrom(Deal before) {
        return new Deal(
                deal.id(),
                deal.owner(),
                given.or("account", deal.account(), before.account()),
                given.or("product", deal.product(), before.product()),
                deal.stage(),
                given.or("amount", deal.amount(), before.amount()),
                given.or("amount", deal.currency(), before.currency()),
                given.or("engagedOn", deal.engagedOn(), before.engagedOn()),
                given.or("closedOn", deal.closedOn(), before.closedOn()),
                given.or("lostReason", deal.lostReason(), before.lostReason()),
                given.or("lostTo", deal.lostTo(), before.lostTo()),
                null,
                null,
                null);
    }

    private static Deal withWorth(Deal deal, Worth worth) {
        return new Deal(
                deal.id(),
                deal.owner(),
                deal.account(),
                deal.product(),
                deal.stage(),
                deal.amount(),
                deal.currency(),
                deal.engagedOn(),
                deal.closedOn(),
                deal.lostReason(),
                deal.lostTo(),
                worth.amount(),
                worth.rate(),
                worth.rateDate());
    }
}
