package io.salesweek.score.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.salesweek.score.WeekFigures.GoalFigure;
import io.salesweek.week.JsonConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter
public class GoalFiguresConverter extends JsonConverter<List<GoalFigure>> {

    public GoalFiguresConverter() {
        super(new TypeReference<List<GoalFigure>>() {});
    }
}
