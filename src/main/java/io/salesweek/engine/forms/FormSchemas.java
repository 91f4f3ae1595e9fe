package io.salesweek.engine.forms;

import io.salesweek.engine.forms.check.FormSchema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** The deployed {@code .form} files, the version the diagram asks for (mostly the latest); each version is read once. */
@Component
class FormSchemas {

    private final Map<String, FormSchema> byDefinition = new ConcurrentHashMap<>();

    FormSchema of(FormData form) {
        CommandContext command = Context.getCommandContext();
        CamundaFormDefinition definition =
                new GetCamundaFormDefinitionCmd(form.getCamundaFormRef(), form.getDeploymentId()).execute(command);
        if (definition == null) {
            throw new IllegalStateException(
                    "No form is deployed under " + form.getCamundaFormRef().getKey());
        }
        return of(definition, command);
    }

    FormSchema of(CamundaFormDefinition definition, CommandContext command) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition, command));
    }

    private FormSchema read(CamundaFormDefinition definition, CommandContext command) {
        ResourceEntity file = command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName());
        return FormSchema.read(new String(file.getBytes(), StandardCharsets.UTF_8));
    }
}
