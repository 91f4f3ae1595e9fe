package io.salesweek.reward;

import io.salesweek.reward.Computation.CountedDeal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A deal that a week counts otherwise than it did.
 *
 * @param before null: it was not counted; {@code now} null: it is not counted any more
 */
public record DealChange(String deal, String account, BigDecimal before, BigDecimal now) {

    /** By deal. */
    static List<DealChange> between(Computation before, Computation now) {
        Map<String, CountedDeal> then = byDeal(before);
        Map<String, CountedDeal> counted = byDeal(now);
        TreeSet<String> deals = new TreeSet<>(then.keySet());
        deals.addAll(counted.keySet());
        List<DealChange> changes = new ArrayList<>();
        for (String deal : deals) {
            DealChange change = between(then.get(deal), counted.get(deal));
            if (change.before == null || change.now == null || change.before.compareTo(change.now) != 0) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static DealChange between(CountedDeal before, CountedDeal now) {
        CountedDeal known = now == null ? before : now;
        return new DealChange(known.deal(), known.account(), worth(before), worth(now));
    }

    private static BigDecimal worth(CountedDeal deal) {
        return deal == null ? null : deal.worth();
    }

    private static Map<String, CountedDeal> byDeal(Computation computation) {
        Map<String, CountedDeal> deals = new LinkedHashMap<>();
        computation.deals().forEach(deal -> deals.put(deal.deal(), deal));
        return deals;
    }
}
