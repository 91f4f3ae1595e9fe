package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.BulkApproving;
import io.salesweek.reward.BulkApproving.Listed;
import io.salesweek.week.TeamWeekKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A manager approves several rewards as computed, in one act. */
@Component
class ApproveRewardsWindow implements FormWindow<ApproveRewardsWindow.Fields> {

    private final BulkApproving bulk;
    private final RewardView view;

    ApproveRewardsWindow(BulkApproving bulk, RewardView view) {
        this.bulk = bulk;
        this.view = view;
    }

    record Fields(List<String> rewards) {}

    @Override
    public String form() {
        return ApproveRewardsProcess.KEY;
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
        Listed listed = bulk.listed(week(call), call.person());
        List<Map<String, Object>> offered = new ArrayList<>(listed.together().stream()
                .map(reward -> Map.<String, Object>of("value", reward.id(), "label", view.title(reward, call.locale())))
                .toList());
        if (!call.isShown()) {
            // what was ticked and has been decided since is taken, and told as such
            bulk.decided(week(call), call.person()).forEach(id -> offered.add(Map.of("value", id, "label", id)));
        }
        List<Map<String, Object>> singly = listed.singly().stream()
                .map(each -> view.singly(each, call.locale()))
                .toList();
        return Map.of(
                "week",
                week(call).week().toString(),
                "offered",
                offered,
                "hasOffered",
                !offered.isEmpty(),
                "singly",
                singly,
                "hasSingly",
                !singly.isEmpty());
    }

    @Override
    public String about(FormCall call) {
        return week(call).week().toString();
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        bulk.approve(call.taskId(), week(call), fields.rewards(), call.person());
        return Map.of(ApproveRewardsProcess.LIST, call.taskId());
    }

    private static TeamWeekKey week(FormCall call) {
        return TeamWeekKey.parse(call.businessKey());
    }
}
