package io.salesweek.reward.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class TextsConverter extends JsonConverter<List<String>> {

    public TextsConverter() {
        super(new TypeReference<List<String>>() {});
    }
}
