package io.salesweek.security.rights;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the engine check rights, the way this package says. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

    private final TaskRights taskRights;
    private final PasswordHashes hashes;
    private final int passwordLength;

    RightsPlugin(
            TaskRights taskRights,
            PasswordHashes hashes,
            @Value("${salesweek.people.password-length:0}") int passwordLength) {
        this.passwordLength = passwordLength;
        this.taskRights = taskRights;
        this.hashes = hashes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(taskRights);
        engine.setGeneralResourceWhitelistPattern("[A-Za-z0-9._-]+");
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setPasswordEncryptor(hashes);
        // Argon2 brings its own salt.
        engine.setSaltGenerator(() -> "");
        engine.setEnablePasswordPolicy(passwordLength > 0);
        engine.setPasswordPolicy(LongEnough.policy(passwordLength));
        // Nobody can lock another out for good by wrong passwords; sign-in slows them down itself.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers()
                .replaceAll(checker -> checker instanceof AuthorizationCommandChecker ? new OwnTasksOnly() : checker);
        if (DbSqlSessionFactory.POSTGRES.equals(engine.getDatabaseType())) {
            engine.getSqlSessionFactory().getConfiguration().addInterceptor(new TasksByRight());
        }
    }
}
