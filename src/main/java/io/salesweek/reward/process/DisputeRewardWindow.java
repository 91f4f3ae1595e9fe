package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import io.salesweek.reward.Computation;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardDisputing;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person is told what their week is rewarded with, or that it is not and why; they accept it or say what is wrong. */
@Component
class DisputeRewardWindow implements FormWindow<DisputeRewardWindow.Fields> {

    private final CaseReward caseReward;
    private final RewardDisputing disputing;
    private final RewardView view;
    private final Texts texts;

    DisputeRewardWindow(CaseReward caseReward, RewardDisputing disputing, RewardView view, Texts texts) {
        this.caseReward = caseReward;
        this.disputing = disputing;
        this.view = view;
        this.texts = texts;
    }

    record Fields(String reason) {}

    @Override
    public String form() {
        return "dispute-reward";
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
        requireDecided(reward);
        Map<String, Object> values = view.of(reward.forThePerson(), call.locale());
        values.put("answer", answer(reward, call.locale()));
        String upheld = isAnswer(call) ? view.upheld(reward, call.locale()) : "";
        values.put("upheld", upheld);
        values.put("mayDispute", upheld.isEmpty());
        return values;
    }

    @Override
    public boolean closesWhenDue() {
        return true;
    }

    @Override
    public String about(FormCall call) {
        return view.about(caseReward.of(call));
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        boolean disputed =
                !isAnswer(call) && fields.reason() != null && !fields.reason().isBlank();
        if (disputed) {
            disputing.dispute(caseReward.of(call).id(), call.person(), fields.reason());
        }
        return Map.of(RewardApprovalProcess.DISPUTED, disputed);
    }

    /** Somebody may have brought the case here by hand. */
    private static void requireDecided(Reward reward) {
        boolean secret = reward.kind() == Kind.RECOGNITION && !reward.published();
        if (reward.last().outcome() == null || secret) {
            throw Problem.conflict("reward.undecided");
        }
    }

    /** Nothing more is due; what was approved before is not taken away by that. */
    private String nothing(Computation last, Locale locale) {
        BigDecimal before = last.figures().approvedBefore();
        return before.signum() == 0
                ? texts.of(locale, "reward.told.nothing")
                : texts.of(locale, "reward.told.stands", view.money(before, last));
    }

    /** Whether the dispute was answered, and that is told. */
    private static boolean isAnswer(FormCall call) {
        return RewardApprovalProcess.TASK_ANSWER.equals(call.taskKey());
    }

    private String answer(Reward reward, Locale locale) {
        if (reward.kind() == Kind.RECOGNITION && reward.published()) {
            return recognised(reward, locale);
        }
        Computation last = reward.last();
        String amount = view.money(last.figures().amount(), last);
        String said =
                switch (last.outcome()) {
                    case APPROVED -> texts.of(locale, "reward.told.approved", amount);
                    case REJECTED -> texts.of(locale, "reward.told.rejected", amount, last.comment());
                    default -> nothing(last, locale);
                };
        return reward.recognition() == null || !reward.published() ? said : said + " " + recognised(reward, locale);
    }

    private String recognised(Reward reward, Locale locale) {
        return texts.of(
                locale,
                "reward.told.recognised",
                texts.of(locale, "reward.recognition." + reward.recognition().code()));
    }
}
