package io.salesweek.security;

import io.salesweek.problem.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in, rights and problems over a real engine, its webapps and REST API, without any feature. No stereotype, so that tests of the whole
 * application do not find it.
 */
@EnableAutoConfiguration
@ComponentScan({"io.salesweek.security", "io.salesweek.problem"})
@EntityScan("io.salesweek.security")
@EnableJpaRepositories("io.salesweek.security")
class SecuritySlice {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Han Meimei reads along with everybody's tasks but her own. */
    @Bean
    TaskReaders readers() {
        return assignee -> assignee.equals("hanmeimei") ? Optional.empty() : Optional.of("hanmeimei");
    }

    @TestComponent
    @RestController
    static class Echo {

        @GetMapping("/api/refused")
        void refused() {
            throw Problem.notFound("problem.detail.404");
        }

        @PostMapping("/api/echo")
        Map<String, Object> echo(@RequestBody Map<String, Object> body) {
            return body;
        }

        @GetMapping("/api/now")
        String now() {
            return ClockUtil.getCurrentTime().toInstant().toString();
        }
    }
}
