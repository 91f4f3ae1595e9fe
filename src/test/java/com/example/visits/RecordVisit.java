package com.example.visits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The fields of the form {@code record-visit}. */
public record RecordVisit(
        String customer,
        String kind,
        String reason,
        LocalDate visitedOn,
        BigDecimal amount,
        Integer people,
        Boolean urgent,
        List<String> topics,
        List<Goal> goals) {

    public record Goal(String title, Integer weight, BigDecimal target, String why) {}
}
