package io.salesweek.week;

import io.salesweek.week.persistence.TeamWeekRepository;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Running weeks whose working days are others than their deadlines were planned with: holidays that came to be known later. */
@Service
public class CalendarChanges {

    private final TeamWeekRepository teamWeeks;
    private final WeekReading reading;

    CalendarChanges(TeamWeekRepository teamWeeks, WeekReading reading) {
        this.teamWeeks = teamWeeks;
        this.reading = reading;
    }

    /** Tells them, once: whoever asks plans their deadlines anew in the same transaction. */
    @Transactional
    public List<TeamWeekKey> take() {
        return teamWeeks.findByScoredAtIsNull().stream()
                .filter(week -> week.planWith(reading.days(week).all()))
                .map(week -> week.key())
                .toList();
    }
}
