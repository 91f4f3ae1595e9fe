package io.salesweek.engine.forms;

import io.salesweek.problem.CurrentPerson;
import java.util.Locale;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who works on the form: the engine's authenticated user, else who is signed in to the request. */
@Component
class FormPerson {

    private final ObjectProvider<CurrentPerson> signedIn;

    FormPerson(ObjectProvider<CurrentPerson> signedIn) {
        this.signedIn = signedIn;
    }

    String id() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null) {
            return user;
        }
        CurrentPerson current = signedIn.getIfAvailable();
        return current == null ? null : current.id();
    }

    Locale locale() {
        CurrentPerson current = signedIn.getIfAvailable();
        Locale locale = current == null ? null : current.locale();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
