package io.salesweek.week.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The few days of a week in one column: {@code 2026-11-23,2026-11-24}; null: not kept yet, empty: none. */
@Converter
public class DaysConverter implements AttributeConverter<List<LocalDate>, String> {

    @Override
    public String convertToDatabaseColumn(List<LocalDate> days) {
        return days == null ? null : days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    @Override
    public List<LocalDate> convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        return Arrays.stream(column.split(","))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }
}
