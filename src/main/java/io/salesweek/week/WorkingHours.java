package io.salesweek.week;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hours that are not in a diagram because no task waits for them; wall-clock time of the team.
 *
 * @param end the end of a working day: days that have passed it when a week opens are excused, {@code n working days} end at it, and
 *     a week runs from the one of its first working day on
 * @param lastStart until then a day is long enough to begin with: a week opens on its last day, goals are due on the day of the opening
 * @param opening when on Monday a week opens by itself
 */
@ConfigurationProperties("salesweek.hours")
public record WorkingHours(
        @DefaultValue("18:00") LocalTime end,
        @DefaultValue("15:00") LocalTime lastStart,
        @DefaultValue("00:05") LocalTime opening) {

    /** As DOMAIN.md has them. */
    public static final WorkingHours DEFAULT =
            new WorkingHours(LocalTime.of(18, 0), LocalTime.of(15, 0), LocalTime.of(0, 5));
}
