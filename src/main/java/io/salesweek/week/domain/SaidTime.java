package io.salesweek.week.domain;

import io.salesweek.calendar.TimeWords;
import io.salesweek.week.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Which moment words mean for a case.
 *
 * @param own the rep's working days; null for a team's case, for which words about own days are refused, and where the words are not
 *     about them
 * @param day the day the case is about; null: none
 * @param openedAt when the week was opened
 */
public record SaidTime(
        WeekDays days, WorkingHours hours, List<LocalDate> own, LocalDate day, Instant openedAt, Instant now) {

    public Instant of(TimeWords words) {
        return moment(words).minus(words.before());
    }

    private Instant moment(TimeWords words) {
        if (words instanceof TimeWords.WorkingDays wait) {
            return days.at(days.calendar().workingDayAfter(today(), wait.count()), hours.end());
        }
        TimeWords.OnDay said = (TimeWords.OnDay) words;
        return switch (said.day()) {
            case FIRST -> days.at(days.first(), said.time());
            case MIDDLE -> days.at(days.middle(), said.time());
            case LAST -> days.at(days.last(), said.time());
            case FIRST_AFTER_WEEK -> days.at(days.firstAfterWeek(), said.time());
            case OWN_FIRST -> ownFirst(said);
            case OWN_LAST -> days.at(ownLast(), said.time());
            case OWN_NEXT -> ownNext(said.time());
            case NEXT -> days.at(next(), said.time());
            case THAT -> days.at(thatDay(), said.time());
        };
    }

    /** DOMAIN.md: 18:00 of the own first day, earlier if it is the only one; after a late opening that day, or the next one. */
    private Instant ownFirst(TimeWords.OnDay said) {
        if (own().isEmpty()) {
            return days.at(days.last(), said.time());
        }
        LocalDate first = own.get(0);
        if (openedAt.isAfter(days.at(first, hours.lastStart()))) {
            return days.at(ownAfter(first, days.calendar().workingDayAfter(first, 1)), said.time());
        }
        Instant early = days.at(first, said.onOnlyDay());
        return own.size() == 1 && openedAt.isBefore(early) ? early : days.at(first, said.time());
    }

    private LocalDate ownLast() {
        return own().isEmpty() ? days.last() : own.get(own.size() - 1);
    }

    /** A day that turned out to be off has nothing to wait for: what waits for the day after it ends at once. */
    private Instant ownNext(LocalTime time) {
        if (day != null && !own().contains(day)) {
            return days.at(day, LocalTime.MIDNIGHT);
        }
        return days.at(ownAfter(day == null ? today() : day, days.firstAfterWeek()), time);
    }

    private LocalDate ownAfter(LocalDate start, LocalDate otherwise) {
        return own().stream().filter(next -> next.isAfter(start)).findFirst().orElse(otherwise);
    }

    private LocalDate next() {
        return day == null ? days.firstCounted() : days.calendar().workingDayAfter(day, 1);
    }

    private LocalDate thatDay() {
        if (day == null) {
            throw new IllegalArgumentException("\"that day\" is said where the case has no day");
        }
        return day;
    }

    private LocalDate today() {
        return now.atZone(days.zone()).toLocalDate();
    }

    @Override
    public List<LocalDate> own() {
        if (own == null) {
            throw new IllegalArgumentException("An own working day is said where the case is a team's");
        }
        return own;
    }
}
