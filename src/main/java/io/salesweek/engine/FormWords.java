package io.salesweek.engine;

import java.util.Locale;

/** What people call a form's fields, for those who show elsewhere what was written there. */
public interface FormWords {

    /** The field's label in the form's latest version; its key where it has none. */
    String label(String form, String key, Locale locale);
}
