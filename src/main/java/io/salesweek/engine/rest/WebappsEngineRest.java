package io.salesweek.engine.rest;

import jakarta.servlet.ServletContext;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's REST API as the webapps use it, with our answers. Registered before the starter does, which leaves a servlet of this name
 * as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebappsEngineRest implements ServletContextInitializer {

    private final CamundaBpmProperties properties;
    private final AnswerMappers answers;

    WebappsEngineRest(CamundaBpmProperties properties, AnswerMappers answers) {
        this.properties = properties;
        this.answers = answers;
    }

    @Override
    public void onStartup(ServletContext servlets) {
        ResourceConfig rest = new ResourceConfig(NamedProcessEngineRestServiceImpl.class);
        answers.register(rest);
        servlets.addServlet("Engine Api", new ServletContainer(rest))
                .addMapping(properties.getWebapp().getApplicationPath() + "/api/engine/*");
    }
}
