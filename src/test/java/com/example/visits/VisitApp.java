package com.example.visits;

import io.salesweek.problem.Texts;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * A small application around the form machinery, with one process and its forms. It lies outside the product's packages, so that the
 * product's own tests do not pick up its beans and tables.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {SecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class})
@ComponentScan({"com.example.visits", "io.salesweek.engine.forms", "io.salesweek.engine.rest"})
@Import(Texts.class)
public class VisitApp {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
