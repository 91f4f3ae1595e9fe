package io.salesweek.reward.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class DaysConverter extends JsonConverter<List<LocalDate>> {

    public DaysConverter() {
        super(new TypeReference<List<LocalDate>>() {});
    }
}
