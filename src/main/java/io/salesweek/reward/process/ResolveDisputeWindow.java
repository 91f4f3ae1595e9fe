package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardDisputing;
import io.salesweek.reward.Rewards;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Somebody who approved nothing of it answers a dispute. */
@Component
class ResolveDisputeWindow implements FormWindow<ResolveDisputeWindow.Fields> {

    private static final String UPHOLD = "uphold";
    private static final String RECALCULATE = "recalculate";

    private final CaseReward caseReward;
    private final Rewards rewards;
    private final RewardDisputing disputing;
    private final RewardView view;

    ResolveDisputeWindow(CaseReward caseReward, Rewards rewards, RewardDisputing disputing, RewardView view) {
        this.caseReward = caseReward;
        this.rewards = rewards;
        this.disputing = disputing;
        this.view = view;
    }

    record Fields(String decision, String comment) {}

    @Override
    public String form() {
        return "resolve-dispute";
    }

    @Override
    public boolean goesToTheNamed() {
        return true;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Reward reward = caseReward.of(call);
        Map<String, Object> values = view.of(reward, call.locale());
        values.put("reason", rewards.openDispute(reward.id()).reason());
        values.put(
                "decisions",
                view.options(
                        call.locale(),
                        "resolution",
                        RewardDisputing.mayRecalculate(reward.disputes())
                                ? Stream.of(UPHOLD, RECALCULATE)
                                : Stream.of(UPHOLD)));
        return values;
    }

    @Override
    public void requireMayHave(FormCall call, String person) {
        disputing.requireMayResolve(caseReward.of(call).id(), person);
    }

    @Override
    public String about(FormCall call) {
        return view.about(caseReward.of(call));
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        boolean again = disputing.resolve(caseReward.of(call).id(), fields.decision(), call.person(), fields.comment());
        return Map.of(RewardApprovalProcess.AGAIN, again);
    }
}
