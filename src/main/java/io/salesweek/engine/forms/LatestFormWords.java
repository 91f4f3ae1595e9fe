package io.salesweek.engine.forms;

import io.salesweek.engine.FormWords;
import io.salesweek.engine.forms.check.FormLabels;
import io.salesweek.engine.forms.check.FormSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads them in the deployed form. */
@Component
class LatestFormWords implements FormWords {

    private final ObjectProvider<CommandExecutor> commands;
    private final FormSchemas schemas;

    /** @param commands looked up when asked: forms are there before the engine */
    LatestFormWords(
            @Qualifier("commandExecutorTxRequired") ObjectProvider<CommandExecutor> commands, FormSchemas schemas) {
        this.commands = commands;
        this.schemas = schemas;
    }

    @Override
    public String label(String form, String key, Locale locale) {
        FormSchema schema = commands.getObject().execute(context -> schema(form, context));
        if (schema == null) {
            return key;
        }
        String lang = "zh".equals(locale.getLanguage()) ? "zh" : "en";
        List<FormLabels.Step> steps = new FormLabels(schema, Map.of("lang", lang)).of(key);
        return steps.isEmpty() ? key : steps.get(steps.size() - 1).label();
    }

    private FormSchema schema(String form, CommandContext context) {
        CamundaFormDefinitionEntity latest =
                context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(form);
        return latest == null ? null : schemas.of(latest, context);
    }
}
