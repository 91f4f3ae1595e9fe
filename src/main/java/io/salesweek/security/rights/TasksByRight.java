package io.salesweek.security.rights;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * The engine's questions about rights, asked so that PostgreSQL answers them from a person's own. As the engine has it (a right is for the task
 * or its process or everything, in one condition of a join) the database compares each task of the company with each right of the
 * person: a manager's list took ten times as long in a company ten times as large, and a group's would never end. Here the three kinds
 * of right are looked up one by one; what is asked for, and what is seen, stay the same.
 */
class TasksByRight implements Interceptor {

    /** The rights with their parameters, which keep their order, and the condition that compares them with tasks. */
    private static final Pattern JOIN = Pattern.compile(
            "(inner|left) join\\s*\\(\\s*(SELECT A\\.\\*\\s+FROM\\s+ACT_RU_AUTHORIZATION A\\s.{0,2000}?)\\)\\s*"
                    + "AUTH ON \\(AUTH\\.RESOURCE_ID_\\s+IN\\s*\\(\\s*RES\\.ID_\\s*,\\s*D\\.KEY_\\s*,\\s*'\\*'\\s*\\)\\s*\\)",
            Pattern.DOTALL);

    private static final String TASKS = "from ACT_RU_TASK RES";

    /**
     * Materialized, or the database would look through all rights several times; and it is asked first whether there is a right to any
     * process at all, or it would look through all tasks for one. Arrays, because the database takes them for short, as they nearly always
     * are: it would prepare for every task there is, and look through all of them.
     */
    private static final String BY_RIGHT = " $1 join (with MAY as materialized (select RESOURCE_ID_ from ($2) A)"
            + " select RESOURCE_ID_ from MAY"
            + " union select unnest(array(select T.ID_ from ACT_RU_TASK T"
            + " join ACT_RE_PROCDEF P on P.ID_ = T.PROC_DEF_ID_"
            + " where P.KEY_ in (select RESOURCE_ID_ from MAY)"
            + " and exists (select 1 from MAY join ACT_RE_PROCDEF Q on Q.KEY_ = MAY.RESOURCE_ID_)))"
            + " union select unnest(array(select T.ID_ from ACT_RU_TASK T"
            + " where exists (select 1 from MAY where RESOURCE_ID_ = '*'))))"
            + " AUTH on (AUTH.RESOURCE_ID_ = RES.ID_)";

    /** Asked before every query: which groups have rights at all. */
    private static final Pattern GROUPS =
            Pattern.compile("\\s*SELECT distinct\\(A\\.GROUP_ID_\\) FROM ACT_RU_AUTHORIZATION A\\s*");

    /** From each group in the index to the next one, instead of through all rights. */
    private static final String FROM_GROUP_TO_GROUP = "with recursive G as ("
            + "select min(GROUP_ID_) as GROUP_ID_ from ACT_RU_AUTHORIZATION union all"
            + " select (select min(A.GROUP_ID_) from ACT_RU_AUTHORIZATION A where A.GROUP_ID_ > G.GROUP_ID_) from G"
            + " where G.GROUP_ID_ is not null)"
            + " select GROUP_ID_ from G where GROUP_ID_ is not null";

    /** Nothing is wrapped: the statement is put right as it is made, and a proxy around each one would cost more than that. */
    @Override
    public Object plugin(Object target) {
        if (target instanceof StatementHandler handler) {
            putRight(handler.getBoundSql());
        }
        return target;
    }

    /** Never called, for nothing is wrapped. */
    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        return invocation.proceed();
    }

    private static void putRight(BoundSql bound) {
        String sql = bound.getSql();
        if (GROUPS.matcher(sql).matches()) {
            ask(bound, FROM_GROUP_TO_GROUP);
        } else if (sql.contains(TASKS) && !isAdministrator()) {
            Matcher join = JOIN.matcher(sql);
            if (join.find()) {
                ask(bound, join.replaceFirst(BY_RIGHT));
            }
        }
    }

    private static void ask(BoundSql bound, String sql) {
        SystemMetaObject.forObject(bound).setValue("sql", sql);
    }

    /** Who may see everything has few rights to compare, and every task by one of them: for their own list it would be the long way. */
    private static boolean isAdministrator() {
        Authentication caller = Context.getCommandContext().getAuthentication();
        return caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(Groups.ADMIN);
    }
}
