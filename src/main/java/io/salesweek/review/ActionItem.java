package io.salesweek.review;

import io.salesweek.week.TeamWeekKey;
import java.time.LocalDate;

/** What a review decided somebody is to do. */
public record ActionItem(String id, String what, String owner, LocalDate dueOn, TeamWeekKey madeIn, boolean done) {}
