package io.salesweek.report.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** Which numbers and texts a report holds is up to the form, not to the schema. */
@Immutable
@Converter
public class NumbersConverter extends JsonConverter<Map<String, BigDecimal>> {

    public NumbersConverter() {
        super(new TypeReference<Map<String, BigDecimal>>() {});
    }
}
