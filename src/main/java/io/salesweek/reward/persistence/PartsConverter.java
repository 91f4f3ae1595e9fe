package io.salesweek.reward.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class PartsConverter extends JsonConverter<Map<String, BigDecimal>> {

    public PartsConverter() {
        super(new TypeReference<Map<String, BigDecimal>>() {});
    }
}
