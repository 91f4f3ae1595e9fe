package io.salesweek.week;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Columns {@code team_week varchar(75)} hold a team week's business key; applied to every attribute of the type. */
@Immutable
@Converter(autoApply = true)
public class TeamWeekKeyConverter implements AttributeConverter<TeamWeekKey, String> {

    @Override
    public String convertToDatabaseColumn(TeamWeekKey key) {
        return key == null ? null : key.toString();
    }

    @Override
    public TeamWeekKey convertToEntityAttribute(String column) {
        return column == null ? null : TeamWeekKey.parse(column);
    }
}
