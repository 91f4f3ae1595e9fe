package io.salesweek;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Says which environment variable of profile {@code postgres} is missing, before something else fails for want of it. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> OF_POSTGRES =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws IllegalArgumentException naming the variable that has no value */
    static void check(ConfigurableEnvironment settings) {
        if (settings.acceptsProfiles(Profiles.of("postgres"))) {
            OF_POSTGRES.forEach(settings::getRequiredProperty);
        }
    }
}
