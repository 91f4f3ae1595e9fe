package io.salesweek.security.rights;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters Tasklist offers each role. Names carry both languages; each person is told one of them. Their expressions are ours: from
 * outside no query or filter may bring one.
 */
final class RoleFilters {

    /** From this priority on a task counts as reminded. */
    static final int REMINDED = 80;

    private static final String ME = "${currentUser()}";

    /** A stored filter, by its name, in the order in which Tasklist shows it. */
    record RoleFilter(String name, int order, List<String> groups, TaskQuery query) {}

    private RoleFilters() {}

    static List<RoleFilter> all(TaskService tasks) {
        return List.of(
                new RoleFilter("我的任务 · My tasks", 10, Groups.ALL, mine(tasks)),
                new RoleFilter("今天到期 · Due today", 20, Groups.ALL, mine(tasks).dueBeforeExpression("${today.end()}")),
                new RoleFilter("已提醒 · Reminded", 30, Groups.ALL, mine(tasks).taskMinPriority(REMINDED)),
                new RoleFilter("逾期 · Overdue", 40, Groups.ALL, mine(tasks).dueBeforeExpression("${now()}")),
                new RoleFilter(
                        "小组任务 · Group tasks",
                        50,
                        List.of("director", "finance", Groups.ADMIN),
                        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}")),
                new RoleFilter(
                        "我的团队 · My team", 60, List.of("manager", "director", Groups.ADMIN), tasks.createTaskQuery()));
    }

    private static TaskQuery mine(TaskService tasks) {
        return tasks.createTaskQuery().taskAssigneeExpression(ME);
    }
}
