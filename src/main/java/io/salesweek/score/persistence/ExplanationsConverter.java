package io.salesweek.score.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.score.Explanation;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class ExplanationsConverter extends JsonConverter<List<Explanation>> {

    public ExplanationsConverter() {
        super(new TypeReference<List<Explanation>>() {});
    }
}
