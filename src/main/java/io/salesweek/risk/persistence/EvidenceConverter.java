package io.salesweek.risk.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.risk.Evidence;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class EvidenceConverter extends JsonConverter<Evidence> {

    public EvidenceConverter() {
        super(new TypeReference<Evidence>() {});
    }
}
