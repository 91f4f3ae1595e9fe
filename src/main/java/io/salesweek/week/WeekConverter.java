package io.salesweek.week;

import io.salesweek.calendar.Week;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Columns {@code week varchar(8)} hold an ISO week, {@code 2026-W48}; as text they sort in time's order. Applied to every attribute of the type. */
@Immutable
@Converter(autoApply = true)
public class WeekConverter implements AttributeConverter<Week, String> {

    @Override
    public String convertToDatabaseColumn(Week week) {
        return week == null ? null : week.toString();
    }

    @Override
    public Week convertToEntityAttribute(String column) {
        return column == null ? null : Week.parse(column);
    }
}
