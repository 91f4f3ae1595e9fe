package io.salesweek.week;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Columns {@code rep_week varchar(140)} hold a rep week's business key; applied to every attribute of the type. */
@Immutable
@Converter(autoApply = true)
public class RepWeekKeyConverter implements AttributeConverter<RepWeekKey, String> {

    @Override
    public String convertToDatabaseColumn(RepWeekKey key) {
        return key == null ? null : key.toString();
    }

    @Override
    public RepWeekKey convertToEntityAttribute(String column) {
        return column == null ? null : RepWeekKey.parse(column);
    }
}
