package io.salesweek.reward.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.reward.Computation.Given;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class GivenConverter extends JsonConverter<List<Given>> {

    public GivenConverter() {
        super(new TypeReference<List<Given>>() {});
    }
}
