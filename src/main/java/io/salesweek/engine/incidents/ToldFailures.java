package io.salesweek.engine.incidents;

import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.springframework.stereotype.Component;

/**
 * An incident says what is wrong in words, in both languages, where a step failed for a reason that a person can mend: Cockpit shows the
 * failure's message, and a problem's own is the key of a text.
 */
@Component
class ToldFailures extends AbstractProcessEnginePlugin {

    private final Texts texts;

    ToldFailures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory((job, failure) -> new DefaultJobRetryCmd(job, told(failure)));
    }

    private Throwable told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return new ProcessEngineException(
                        texts.of(Locale.CHINESE, problem) + " · " + texts.of(Locale.ENGLISH, problem), failure);
            }
        }
        return failure;
    }
}
