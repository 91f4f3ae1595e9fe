package io.salesweek.reward;

import io.salesweek.engine.TableGate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rates do not fall as the quota's attainment rises: selling more never pays less. They lie between 0 and 1. */
@Component
class BonusTierGate implements TableGate {

    private static final String ATTAINMENT = "quotaAttainment";
    private static final String RATE = "rate";

    @Override
    public String decision() {
        return Bonuses.TIERS;
    }

    @Override
    public List<Fault> faults(List<Case> cases) {
        List<Fault> faults = new ArrayList<>();
        Map<Map<String, Object>, BigDecimal> best = new HashMap<>();
        for (Case one : cases) {
            BigDecimal rate = (BigDecimal) one.outputs().get(RATE);
            if (rate == null || rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                faults.add(Fault.of(one.rule(), "gate.reward.rate", String.valueOf(rate)));
                continue;
            }
            Map<String, Object> others = new HashMap<>(one.inputs());
            others.remove(ATTAINMENT);
            BigDecimal before = best.merge(others, rate, BigDecimal::max);
            if (before.compareTo(rate) > 0) {
                faults.add(
                        Fault.of(one.rule(), "gate.reward.lessForMore", rate.toPlainString(), before.toPlainString()));
            }
        }
        return faults;
    }
}
