package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.BulkApproving;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardApproving;
import io.salesweek.reward.RewardRouting;
import io.salesweek.reward.RewardVerbs;
import io.salesweek.reward.Rewards;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An approver decides on a reward: approved, rejected or returned to be computed again. The amount itself cannot be changed. */
@Component
class ApproveRewardWindow implements FormWindow<ApproveRewardWindow.Fields> {

    private static final String APPROVE = "approve";
    private static final String RETURN = "return";
    private static final String REJECT = "reject";
    private static final String HAND_OVER = "handOver";
    private static final String ADD_SIGNER = "addSigner";

    private final CaseReward caseReward;
    private final Rewards rewards;
    private final RewardRouting routing;
    private final RewardApproving approving;
    private final RewardVerbs verbs;
    private final BulkApproving bulk;
    private final RewardView view;

    ApproveRewardWindow(
            CaseReward caseReward,
            Rewards rewards,
            RewardRouting routing,
            RewardApproving approving,
            RewardVerbs verbs,
            BulkApproving bulk,
            RewardView view) {
        this.bulk = bulk;
        this.verbs = verbs;
        this.caseReward = caseReward;
        this.rewards = rewards;
        this.routing = routing;
        this.approving = approving;
        this.view = view;
    }

    record Fields(String decision, String comment, String recognition, String to, Boolean before) {}

    @Override
    public String form() {
        return "approve-reward";
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
    public Map<String, List<Map<String, Object>>> needsAtTimes() {
        return Map.of(
                "comment",
                List.of(Map.<String, Object>of("decision", "reject"), Map.<String, Object>of("decision", "return")));
    }

    @Override
    public Map<String, Object> open(FormCall call) {
        Reward reward = caseReward.of(call);
        Map<String, Object> values = view.of(reward, call.locale());
        String refused = bulk.refused(reward.id(), call.person())
                .map(found -> view.refused(reward, found, call.locale()))
                .orElse("");
        values.put("refused", refused);
        values.put("hasRefused", !refused.isEmpty());
        values.put("decisions", view.options(call.locale(), "decision", decisions(reward)));
        values.put("others", view.people(verbs.others(reward, call.person())));
        values.put("recognitions", view.recognitions(call.locale()));
        values.put(
                "recognition",
                reward.recognition() == null ? "" : reward.recognition().code());
        return values;
    }

    @Override
    public void requireMayHave(FormCall call, String person) {
        routing.requireMayApprove(caseReward.of(call), person);
    }

    @Override
    public String about(FormCall call) {
        return view.about(caseReward.of(call));
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        String reward = caseReward.of(call).id();
        String step = call.variable(RewardApprovalProcess.STEP);
        return Map.of(RewardApprovalProcess.OUTCOME, decide(reward, step, call.person(), fields));
    }

    private String decide(String reward, String step, String by, Fields fields) {
        switch (fields.decision()) {
            case APPROVE -> {
                Recognition recognition = Recognition.of(fields.recognition());
                boolean all = approving.approve(reward, step, by, fields.comment(), recognition);
                return all ? RewardApprovalProcess.APPROVED : RewardApprovalProcess.NEXT;
            }
            case RETURN -> {
                approving.giveBack(reward, step, by, fields.comment());
                return RewardApprovalProcess.RETURNED;
            }
            case HAND_OVER -> {
                verbs.handOver(reward, step, by, fields.to(), fields.comment());
                return RewardApprovalProcess.NEXT;
            }
            case ADD_SIGNER -> {
                boolean before = Boolean.TRUE.equals(fields.before());
                verbs.addSigner(reward, step, by, fields.to(), before, fields.comment());
                return RewardApprovalProcess.NEXT;
            }
            default -> {
                approving.reject(reward, step, by, fields.comment());
                return RewardApprovalProcess.of(rewards.get(reward).kind());
            }
        }
    }

    private static Stream<String> decisions(Reward reward) {
        return RewardApproving.mayReturn(reward.computations())
                ? Stream.of(APPROVE, RETURN, REJECT, HAND_OVER, ADD_SIGNER)
                : Stream.of(APPROVE, REJECT, HAND_OVER, ADD_SIGNER);
    }
}
