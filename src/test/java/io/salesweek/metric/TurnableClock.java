package io.salesweek.metric;

import io.salesweek.team.TeamSlice;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For a {@link FiguresSlice} in which time passes. */
@TestConfiguration
public class TurnableClock {

    @Bean
    @Primary
    TeamSlice.TestClock turnableClock() {
        return new TeamSlice.TestClock();
    }
}
