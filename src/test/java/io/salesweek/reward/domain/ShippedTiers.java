package io.salesweek.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.DecisionFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The table {@code bonus-tier} as it is shipped, on the DMN engine alone. */
public final class ShippedTiers implements BonusTable {

    private final DecisionFile table;

    public ShippedTiers() {
        this(new DecisionFile("bonus-tier"));
    }

    public ShippedTiers(DecisionFile table) {
        this.table = table;
    }

    @Override
    public BigDecimal rate(BigDecimal quotaAttainment, BigDecimal discipline) {
        List<Map<String, Object>> rows = table.rows(Map.of(
                "hasQuota",
                quotaAttainment != null,
                "quotaAttainment",
                quotaAttainment == null ? BigDecimal.ZERO : quotaAttainment,
                "discipline",
                discipline));
        assertThat(rows).as("rules for " + quotaAttainment + ", " + discipline).hasSize(1);
        return new BigDecimal(rows.get(0).get("rate").toString());
    }
}
