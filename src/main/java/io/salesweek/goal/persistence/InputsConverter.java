package io.salesweek.goal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.week.JsonConverter;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** A table's inputs in one column: which there are is up to the table. */
@Immutable
public class InputsConverter extends JsonConverter<Map<String, Object>> {

    public InputsConverter() {
        super(new TypeReference<>() {});
    }
}
