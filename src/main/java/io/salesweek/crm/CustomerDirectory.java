package io.salesweek.crm;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The accounts of the CRM as choices of a form: which there are, and whose. */
public interface CustomerDirectory {

    /** The names of those of the ids that exist, in one query; an unknown id is missing. */
    Map<String, String> names(Collection<String> accounts);

    /** The accounts a person may choose from, own ones first, then by name. */
    List<Option> of(String person);

    /** An account's id and name. */
    record Option(String id, String name) {}
}
