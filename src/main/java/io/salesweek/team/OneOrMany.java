package io.salesweek.team;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of several people, teams or weeks, asked for in the cheapest way; here, where every feature above can see it. A query with a list
 * is translated to SQL anew each time, one with a single value only once; and mostly it is one rep's form or job that asks.
 */
public final class OneOrMany {

    private OneOrMany() {}

    /** @return nothing, without a query, where there are no keys */
    public static <K, R> List<R> of(
            Collection<K> keys, Function<K, List<R>> one, Function<Collection<K>, List<R>> many) {
        return switch (keys.size()) {
            case 0 -> List.of();
            case 1 -> one.apply(keys.iterator().next());
            default -> many.apply(keys);
        };
    }
}
