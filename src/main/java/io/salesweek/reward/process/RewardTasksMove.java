package io.salesweek.reward.process;

import io.salesweek.reward.RewardDisputing;
import io.salesweek.reward.RewardRouting;
import io.salesweek.reward.ScoreAppealing;
import io.salesweek.team.OtherActors;
import io.salesweek.team.WhoActs.Actor;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** When reporting lines change, a reward's open tasks move by its own rules: never to whom it concerns or who approved it already. */
@Component
class RewardTasksMove implements OtherActors {

    private final RuntimeService runtime;
    private final RewardRouting routing;
    private final RewardDisputing disputing;
    private final ScoreAppealing appealing;
    private final ScoreAppealProcess appeals;

    RewardTasksMove(
            RuntimeService runtime,
            RewardRouting routing,
            RewardDisputing disputing,
            ScoreAppealing appealing,
            ScoreAppealProcess appeals) {
        this.appealing = appealing;
        this.appeals = appeals;
        this.runtime = runtime;
        this.routing = routing;
        this.disputing = disputing;
    }

    @Override
    public Optional<Actor> actor(String process, String task, String instance) {
        if (ScoreAppealProcess.KEY.equals(process)) {
            return Optional.of(appealing.renameResolver(appeals.week(instance)));
        }
        if (!RewardApprovalProcess.KEY.equals(process)) {
            return Optional.empty();
        }
        return switch (task) {
            case RewardApprovalProcess.TASK_APPROVE -> Optional.of(routing.renameApprover(reward(instance)));
            case RewardApprovalProcess.TASK_RESOLVE -> Optional.of(disputing.renameResolver(reward(instance)));
            default -> Optional.empty();
        };
    }

    private String reward(String instance) {
        return (String) runtime.getVariable(instance, RewardApprovalProcess.REWARD);
    }
}
