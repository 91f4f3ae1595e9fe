package io.salesweek.team.process;

import io.salesweek.security.TaskReaders;
import io.salesweek.team.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A manager sees their people's open tasks, and works on none of them. */
@Component
class ManagersReadAlong implements TaskReaders {

    private final People people;

    ManagersReadAlong(People people) {
        this.people = people;
    }

    @Override
    public Optional<String> readerOf(String assignee) {
        return people.managerOf(assignee);
    }
}
