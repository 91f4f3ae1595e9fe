package io.salesweek.review.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class NamesConverter extends JsonConverter<List<String>> {

    public NamesConverter() {
        super(new TypeReference<List<String>>() {});
    }
}
