package io.salesweek.reward;

import io.salesweek.engine.TableGate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A route names roles there are, and a larger amount is never seen by fewer people. */
@Component
class ApprovalRouteGate implements TableGate {

    private static final String AMOUNT = "amount";
    private static final String ROUTE = "route";
    private static final Set<String> ROLES = Set.of("manager", "director", "finance");
    private static final int MOST_STEPS = 6;

    @Override
    public String decision() {
        return RewardRouting.ROUTES;
    }

    @Override
    public List<Fault> faults(List<Case> cases) {
        List<Fault> faults = new ArrayList<>();
        Map<Map<String, Object>, Integer> longest = new HashMap<>();
        for (Case one : cases) {
            List<String> route = Stream.of(
                            Objects.toString(one.outputs().get(ROUTE), "").split(",", -1))
                    .map(String::strip)
                    .toList();
            if (!ROLES.containsAll(route) || route.size() > MOST_STEPS) {
                faults.add(Fault.of(one.rule(), "gate.reward.role", String.join(", ", route)));
                continue;
            }
            Map<String, Object> others = new HashMap<>(one.inputs());
            others.remove(AMOUNT);
            if (longest.merge(others, route.size(), Integer::max) > route.size()) {
                faults.add(Fault.of(one.rule(), "gate.reward.shorterRoute"));
            }
        }
        return faults;
    }
}
