package io.salesweek.reward;

import java.math.BigDecimal;

/** The settings as they are shipped. */
public final class ShippedSettings {

    public static final RewardSettings REWARDS =
            new RewardSettings(new BigDecimal("5000.00"), 90, 5, new RewardSettings.Usual(8, 4, new BigDecimal("2")));

    private ShippedSettings() {}
}
