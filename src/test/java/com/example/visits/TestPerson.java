package com.example.visits;

import io.salesweek.problem.CurrentPerson;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever works, in the language a test sets. */
@Component
public class TestPerson implements CurrentPerson {

    private Locale locale = Locale.ENGLISH;

    public void speaks(Locale language) {
        locale = language;
    }

    @Override
    public String id() {
        return "lilei";
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Set<String> roles() {
        return Set.of("rep");
    }
}
