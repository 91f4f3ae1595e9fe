package io.salesweek.engine;

import java.util.Locale;

/** How a person finds a row of a decision table: the table by its name, the row by its number and description. */
public interface RuleWords {

    /**
     * @param decision the decision's key
     * @param version of the decision
     * @param rule the rule's id in the DMN
     * @return e.g. {@code Bonus tier, version 2, row 5: reached}; with ids where the table or the rule is no longer there
     */
    String of(String decision, int version, String rule, Locale locale);
}
