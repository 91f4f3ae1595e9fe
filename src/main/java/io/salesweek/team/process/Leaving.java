package io.salesweek.team.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Asked by the diagram {@code handing-over}. */
@ProcessBean("leaving")
public class Leaving {

    private final People people;
    private final Clock clock;

    public Leaving(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Midnight behind the person's last day, where they are; now, when they stay after all. */
    public Date lastDayOver(DelegateExecution execution) {
        Person person = people.get(HandingOverProcess.person(execution));
        Instant over = person.activeTo() == null
                ? clock.instant()
                : person.activeTo().plusDays(1).atStartOfDay(person.zone()).toInstant();
        return Date.from(over);
    }
}
