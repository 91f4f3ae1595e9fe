package io.salesweek.reward.process;

import io.salesweek.engine.FormCall;
import io.salesweek.engine.FormWindow;
import io.salesweek.reward.Nominating;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A manager or somebody above recognises one of their people. */
@Component
class NominateWindow implements FormWindow<NominateWindow.Fields> {

    static final String KEY = "nominate";

    /** Whether somebody is to approve it first. */
    static final String TO_APPROVE = "toApprove";

    private final Nominating nominating;
    private final RewardView view;

    NominateWindow(Nominating nominating, RewardView view) {
        this.nominating = nominating;
        this.view = view;
    }

    record Fields(String person, String recognition, String reason) {}

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
        return Map.of(
                "people",
                view.people(nominating.people(call.person())),
                "recognitions",
                view.recognitions(call.locale()));
    }

    @Override
    public Map<String, Object> submit(FormCall call, Fields fields) {
        Reward reward = nominating.nominate(
                fields.person(), Recognition.of(fields.recognition()), fields.reason(), call.person());
        return Map.of(TO_APPROVE, !reward.published(), RewardApprovalProcess.REWARD, reward.id());
    }
}
