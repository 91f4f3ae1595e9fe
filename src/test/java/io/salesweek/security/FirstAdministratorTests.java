package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** What is there before anybody came. */
class FirstAdministratorTests {

    @Test
    void without_an_administrator_and_without_a_password_for_one_it_does_not_start() {
        assertThatThrownBy(() -> start("nobody", "")).hasStackTraceContaining("SALESWEEK_ADMIN_PASSWORD");
    }

    @Test
    void the_first_administrator_keeps_the_password_of_the_first_start_and_nothing_is_written_twice() {
        long rights;
        long filters;
        try (ConfigurableApplicationContext app = start("twice", "first")) {
            assertThat(identities(app)
                            .createUserQuery()
                            .memberOfGroup("camunda-admin")
                            .list())
                    .extracting("id")
                    .containsExactly("admin");
            rights = app.getBean(AuthorizationService.class)
                    .createAuthorizationQuery()
                    .count();
            filters = app.getBean(FilterService.class).createTaskFilterQuery().count();
        }
        try (ConfigurableApplicationContext app = start("twice", "")) {
            assertThat(identities(app).checkPassword("admin", "first")).isTrue();
            assertThat(app.getBean(AuthorizationService.class)
                            .createAuthorizationQuery()
                            .count())
                    .isEqualTo(rights);
            assertThat(app.getBean(FilterService.class).createTaskFilterQuery().count())
                    .isEqualTo(filters);
        }
    }

    private static IdentityService identities(ConfigurableApplicationContext app) {
        return app.getBean(IdentityService.class);
    }

    private static ConfigurableApplicationContext start(String database, String password) {
        return new SpringApplicationBuilder(WithoutWeb.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1",
                        "spring.autoconfigure.exclude=" + CamundaBpmRestJerseyAutoConfiguration.class.getName(),
                        // Engines are known by name to the whole JVM: other tests' webapps must not find this one.
                        "camunda.bpm.process-engine-name=" + database,
                        "spring.flyway.enabled=false",
                        "spring.jpa.hibernate.ddl-auto=update",
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.auto-deployment-enabled=false",
                        "salesweek.admin.password=" + password)
                .run();
    }

    @EnableAutoConfiguration
    @ComponentScan({"io.salesweek.security.accounts", "io.salesweek.security.rights"})
    @EntityScan("io.salesweek.security")
    @EnableJpaRepositories("io.salesweek.security")
    static class WithoutWeb {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
