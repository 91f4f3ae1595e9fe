package io.salesweek.sample.forms;

import io.salesweek.sample.process.OpenTask;
import io.salesweek.sample.script.Script;
import java.util.Map;

/** What people send in one form; the values are those of CONTRACT.md, lists as {@code List<Map>}, days as text. */
public interface FormFiller {

    /** The form's key. */
    String form();

    /** @param person who fills it in */
    Map<String, Object> fill(OpenTask task, String person, Script script);
}
