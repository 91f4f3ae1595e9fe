package io.salesweek;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages are features: their top package is their API, their sub-packages are closed, and nothing goes round. */
class ModularityTests {

    @Test
    void modulesKeepToEachOthersApi() {
        ApplicationModules.of(SalesWeekApplication.class).verify();
    }
}
