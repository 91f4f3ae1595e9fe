package io.salesweek.reward.process;

import io.salesweek.problem.Problem;
import io.salesweek.reward.BulkApproving;
import io.salesweek.reward.BulkApproving.Item;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the form of one reward as the person who approved the list: with their rights, and no more. */
@Component
class OneApproval {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final BulkApproving bulk;
    private final TransactionTemplate alone;

    OneApproval(
            TaskService tasks,
            FormService forms,
            IdentityService identities,
            BulkApproving bulk,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.bulk = bulk;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void approve(String list, Item item) {
        inOwnTransaction(() -> {
            Task task = tasks.createTaskQuery()
                    .taskDefinitionKey(RewardApprovalProcess.TASK_APPROVE)
                    .processVariableValueEquals(RewardApprovalProcess.REWARD, item.reward())
                    .processVariableValueEquals(RewardApprovalProcess.STEP, item.step())
                    .singleResult();
            if (task == null) {
                throw Problem.conflict("reward.meanwhile");
            }
            as(item.by(), () -> forms.submitTaskForm(task.getId(), Map.of("decision", "approve")));
            bulk.done(list, item.reward(), "");
        });
    }

    void refused(String list, Item item, String why) {
        inOwnTransaction(() -> bulk.done(list, item.reward(), why));
    }

    private void as(String person, Runnable work) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Within a job whose own engine context is written only later. */
    private void inOwnTransaction(Runnable work) {
        try {
            ProcessEngineContext.requiresNew();
            alone.executeWithoutResult(status -> work.run());
        } finally {
            ProcessEngineContext.clear();
        }
    }
}
