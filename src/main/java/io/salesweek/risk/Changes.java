package io.salesweek.risk;

import java.util.ArrayList;
import java.util.List;

/** What became of risks in one step, so that their processes can be told: new ones, ones whose severity rises, ones whose condition is gone. */
public record Changes(List<Risk> raised, List<Risk> grown, List<Risk> gone) {

    public static final Changes NONE = new Changes(List.of(), List.of(), List.of());

    public Changes and(Changes more) {
        return new Changes(joined(raised, more.raised), joined(grown, more.grown), joined(gone, more.gone));
    }

    private static List<Risk> joined(List<Risk> one, List<Risk> other) {
        List<Risk> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
