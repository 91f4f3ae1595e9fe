package io.salesweek.reward.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.reward.Appeal;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.Dispute;
import io.salesweek.reward.RewardCorrecting;
import io.salesweek.reward.Rewards;
import io.salesweek.reward.ScoreAppealing;
import io.salesweek.team.Role;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who is asked, as the step before found it: asked by the diagram when a task is created. One person or a group. */
@ProcessBean("rewardActors")
public class RewardActors {

    /** A task that stays at the top of the line counts as reminded. */
    private static final int REMINDED = 80;

    private static final int USUAL = 50;

    private final Rewards rewards;
    private final RewardCorrecting correcting;
    private final ScoreAppealing appealing;
    private final CaseReward reward;

    RewardActors(Rewards rewards, RewardCorrecting correcting, ScoreAppealing appealing, CaseReward reward) {
        this.reward = reward;
        this.appealing = appealing;
        this.rewards = rewards;
        this.correcting = correcting;
    }

    /** Whether another computation of the same week is not over. */
    public boolean mustWait(DelegateExecution execution) {
        return correcting.mustWait(reward.id(execution));
    }

    /** Null when it is a group. */
    public String approver(DelegateExecution execution) {
        return step(execution).assignee();
    }

    public List<String> approverGroup(DelegateExecution execution) {
        return group(step(execution).candidates());
    }

    public int approvalPriority(DelegateExecution execution) {
        return step(execution).atTop() ? REMINDED : USUAL;
    }

    /** Null when it is a group. */
    public String resolver(DelegateExecution execution) {
        return dispute(execution).assignee();
    }

    public List<String> resolverGroup(DelegateExecution execution) {
        return group(dispute(execution).candidates());
    }

    public int disputePriority(DelegateExecution execution) {
        return dispute(execution).atTop() ? REMINDED : USUAL;
    }

    /** Null when it is a group. */
    public String appealResolver(DelegateExecution execution) {
        return appeal(execution).assignee();
    }

    public List<String> appealResolverGroup(DelegateExecution execution) {
        return group(appeal(execution).candidates());
    }

    public int appealPriority(DelegateExecution execution) {
        return appeal(execution).atTop() ? REMINDED : USUAL;
    }

    private Appeal appeal(DelegateExecution execution) {
        return appealing.open(ScoreAppealProcess.week(execution));
    }

    private Step step(DelegateExecution execution) {
        return rewards.step((String) execution.getVariable(RewardApprovalProcess.STEP));
    }

    private Dispute dispute(DelegateExecution execution) {
        return rewards.openDispute(reward.id(execution));
    }

    private static List<String> group(String role) {
        return role == null ? List.of() : List.of(engineGroup(role));
    }

    private static String engineGroup(String role) {
        return Role.ADMIN.code().equals(role) ? Groups.CAMUNDA_ADMIN : role;
    }
}
