package io.salesweek.review;

import java.util.List;
import java.util.Locale;

/** What else stands on the agenda of a team's review until it is done with: features above plug in. */
public interface AgendaSource {

    /** In a fixed number of queries, the oldest first; in the words of that language. */
    List<AgendaItem> agenda(String team, Locale locale);

    /**
     * @param what one line on what it is about
     * @param weight how grave it is
     * @param owner the name of who acts
     * @param standing how far it is
     */
    record AgendaItem(String what, String weight, String owner, String standing) {}
}
