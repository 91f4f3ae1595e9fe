package io.salesweek.risk.process;

import io.salesweek.crm.Accounts;
import io.salesweek.metric.Decimals;
import io.salesweek.problem.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the risk forms offer to choose from. */
@Component
class RiskChoices {

    /** More than a person scrolls through; any other customer's id may be typed. */
    private static final int MOST_CUSTOMERS = 500;

    private final Accounts accounts;
    private final Texts texts;

    RiskChoices(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    List<Map<String, String>> worded(Locale locale, String group, String... values) {
        return Stream.of(values)
                .map(value -> Map.of("value", value, "label", texts.of(locale, "risk." + group + "." + value)))
                .toList();
    }

    /** Own ones first, then by name. */
    List<Map<String, String>> customers(String person) {
        return accounts.choices(person, MOST_CUSTOMERS).stream()
                .map(account -> Map.of("value", account.id(), "label", account.name()))
                .toList();
    }

    /** @throws io.salesweek.problem.Problem on this field: below zero, or with more decimals than are kept */
    BigDecimal money(String field, BigDecimal amount) {
        return Decimals.notNegative(field, amount);
    }
}
