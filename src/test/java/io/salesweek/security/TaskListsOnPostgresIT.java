package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.OnPostgres;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same on a real PostgreSQL, where the engine's queries are asked in another way. */
@OnPostgres
class TaskListsOnPostgresIT extends TaskListsTests {

    @Autowired
    ProcessEngine engine;

    @Test
    void noTaskIsComparedWithEachRight() {
        Asked asked = new Asked();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .addInterceptor(asked);
        as("hanmeimei", "manager");

        tasks.createTaskQuery().list();
        tasks.createTaskQuery().count();
        tasks.createTaskQuery().taskCandidateGroup("director").list();

        assertThat(asked.taskQueries).hasSize(3).allSatisfy(sql -> assertThat(sql)
                .contains("(AUTH.RESOURCE_ID_ = RES.ID_)")
                .doesNotContain("D.KEY_"));
    }

    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {Connection.class, Integer.class}))
    static class Asked implements Interceptor {

        final List<String> taskQueries = new ArrayList<>();

        @Override
        public Object intercept(Invocation preparation) throws Throwable {
            Object prepared = preparation.proceed();
            String sql =
                    ((StatementHandler) preparation.getTarget()).getBoundSql().getSql();
            if (sql.contains("from ACT_RU_TASK RES")) {
                taskQueries.add(sql);
            }
            return prepared;
        }
    }
}
