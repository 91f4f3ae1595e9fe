package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

class DefaultPasswordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"default", "rehearsal"})
    void to_try_it_out_everybody_has_the_password_demo(String profile) {
        in(profile, settings -> {
            assertThat(settings.getProperty("salesweek.admin.password")).isEqualTo("demo");
            assertThat(settings.getProperty("salesweek.people.initial-password"))
                    .isEqualTo("demo");
        });
    }

    @Test
    void for_real_use_there_is_no_default_password() {
        in("postgres", settings -> {
            assertThat(settings.getProperty("salesweek.admin.password")).isNull();
            assertThat(settings.getProperty("salesweek.people.initial-password"))
                    .isNull();
            assertThat(settings.getProperty("salesweek.audit.key")).isEmpty();
        });
    }

    private static void in(String profile, Consumer<Environment> check) {
        new ApplicationContextRunner()
                .withPropertyValues("spring.profiles.active=" + profile)
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .run(app -> check.accept(app.getEnvironment()));
    }
}
