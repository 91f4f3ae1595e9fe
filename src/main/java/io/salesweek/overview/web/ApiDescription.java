package io.salesweek.overview.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description at {@code /v3/api-docs} says of all calls together. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "SalesWeek",
                        version = "0.1",
                        description = "A sales team's week. Errors are told in the person's language."),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiDescription {

    private static final String PROBLEM = "Problem";

    /** Every refusal, whatever the call, is a problem of RFC 9457; every call needs somebody signed in. */
    @Bean
    OpenApiCustomizer describedRefusals() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            operations(api).forEach(operation -> {
                operation.getResponses().putIfAbsent("401", new ApiResponse().description("Not signed in"));
                operation.getResponses().forEach(ApiDescription::describe);
            });
        };
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static void describe(String status, ApiResponse response) {
        if (status.startsWith("4")) {
            Schema<?> schema = new Schema<>().$ref(PROBLEM);
            response.setContent(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
        }
    }

    private static Schema<?> problem() {
        Schema<Object> problem = new Schema<>().type("object");
        Stream.of("type", "title", "detail", "instance")
                .forEach(name -> problem.addProperty(name, new Schema<String>().type("string")));
        return problem.addProperty("status", new Schema<Integer>().type("integer"));
    }
}
