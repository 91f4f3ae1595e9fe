package io.salesweek.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Stands for each bean that diagrams ask a question: times that never come by themselves, one manager, else what the test says. */
public final class DiagramBean {

    private final DiagramWalk walk;

    DiagramBean(DiagramWalk walk) {
        this.walk = walk;
    }

    public Date at(DelegateExecution execution, String words) {
        return new Date(Long.MAX_VALUE / 1_000_000);
    }

    public Date in(DelegateExecution execution, String words) {
        return at(execution, words);
    }

    public Date kept(DelegateExecution execution, String moment) {
        return at(execution, moment);
    }

    public String holder(DelegateExecution execution) {
        return "lilei";
    }

    public List<String> group(DelegateExecution execution) {
        return List.of();
    }

    public Date lastDayOver(DelegateExecution execution) {
        return at(execution, "the last day is over");
    }

    public String managerOf(DelegateExecution execution) {
        return "hanmeimei";
    }

    public List<String> managerGroup(DelegateExecution execution) {
        return List.of();
    }

    public String forTeam(DelegateExecution execution) {
        return "hanmeimei";
    }

    public List<String> teamGroup(DelegateExecution execution) {
        return List.of();
    }

    public Object takingPart(DelegateExecution execution) {
        return walk.answer("takingPart");
    }

    public Object withFigures(DelegateExecution execution) {
        return walk.answer("withFigures");
    }

    public Object graded(DelegateExecution execution, String grades) {
        return walk.answer("graded");
    }

    public Object off(DelegateExecution execution) {
        return walk.answer("off");
    }

    public Object kickoff(DelegateExecution execution) {
        return walk.answer("kickoff");
    }

    public Object wanted(DelegateExecution execution) {
        return walk.answer("wanted");
    }

    public Object mustWait(DelegateExecution execution) {
        return walk.answer("mustWait");
    }

    public String approver(DelegateExecution execution) {
        return "hanmeimei";
    }

    public List<String> approverGroup(DelegateExecution execution) {
        return List.of();
    }

    public int approvalPriority(DelegateExecution execution) {
        return 50;
    }

    public String appealResolver(DelegateExecution execution) {
        return "zhaolei";
    }

    public List<String> appealResolverGroup(DelegateExecution execution) {
        return List.of();
    }

    public int appealPriority(DelegateExecution execution) {
        return 50;
    }

    public String resolver(DelegateExecution execution) {
        return "zhaolei";
    }

    public List<String> resolverGroup(DelegateExecution execution) {
        return List.of();
    }

    public int disputePriority(DelegateExecution execution) {
        return 50;
    }
}
