package io.salesweek.week.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code score-weights=2,week-grade=1} in one column: read as a whole, never searched. */
@Converter
public class DecisionVersionsConverter implements AttributeConverter<Map<String, Integer>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, Integer> versions) {
        return new TreeMap<>(versions).entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Override
    public Map<String, Integer> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split("="))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> Integer.valueOf(entry[1])));
    }
}
