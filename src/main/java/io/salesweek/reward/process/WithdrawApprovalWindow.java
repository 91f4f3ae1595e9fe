package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.RewardVerbs;
import io.salesweek.reward.Rewards;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An approver takes their own approval back before the next step acts. */
@Component
class WithdrawApprovalWindow implements FormWindow<WithdrawApprovalWindow.Fields> {

    static final String KEY = "withdraw-approval";

    private final Rewards rewards;
    private final RewardVerbs verbs;
    private final RewardView view;

    WithdrawApprovalWindow(Rewards rewards, RewardVerbs verbs, RewardView view) {
        this.rewards = rewards;
        this.verbs = verbs;
        this.view = view;
    }

    record Fields(String reward) {}

    @Override
    public String form() {
        return KEY;
    }

    @Override
    public Class<Fields> fields() {
        return Fields.class;
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        List<Map<String, Object>> offered = rewards.all(verbs.withdrawable(call.person())).stream()
                .map(reward -> Map.<String, Object>of("value", reward.id(), "label", view.title(reward, call.locale())))
                .toList();
        return Map.of("rewards", offered, "hasRewards", !offered.isEmpty());
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        verbs.withdraw(fields.reward(), call.person());
        return Map.of(RewardApprovalProcess.REWARD, fields.reward());
    }
}
