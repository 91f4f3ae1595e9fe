package com.example.visits;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.problem.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A start form: plans a visit. */
@Component
public class PlanVisitWindow implements FormWindow<PlanVisitWindow.Plan> {

    /** Whom to visit. */
    public record Plan(String customer) {}

    @Override
    public String form() {
        return "plan-visit";
    }

    @Override
    public Class<Plan> fields() {
        return Plan.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        return Map.of("hint", "by " + call.person());
    }

    @Override
    public Map<String, Object> submit(FormCall call, Plan plan) {
        if (plan.customer().equals("Late")) {
            throw Problem.conflict("engine.form.meanwhile");
        }
        return Map.of("visitor", call.person());
    }
}
