package io.salesweek.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What comes out of a review.
 *
 * @param attended ids of people of the team; may be empty
 * @param decisions may be null
 * @param actionItemsDone ids of open items of the team that are done
 */
public record Minutes(
        List<String> attended,
        String minutes,
        String decisions,
        List<NewItem> actionItems,
        List<String> actionItemsDone) {

    /** @param owner any active person. @param dueOn today or later */
    public record NewItem(String what, String owner, LocalDate dueOn) {}
}
