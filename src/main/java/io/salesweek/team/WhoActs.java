package io.salesweek.team;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds the person a task belongs to: DOMAIN.md, "Who acts". */
@Service
public class WhoActs {

    /** One person ({@code assignee}) or a group ({@code group}: a role's code); exactly one of them is set. */
    public record Actor(String assignee, String group) {}

    /**
     * The manager of a rep, their stand-in when away on that day, up the line when not eligible.
     *
     * @param concerned whom the case is about; neither they nor their stand-in for them are eligible
     * @param excluded further people who may not act
     * @throws io.salesweek.problem.Problem conflict, when nobody is left
     */
    public Actor forManagerOf(String concerned, LocalDate day, Set<String> excluded) {
        throw new UnsupportedOperationException();
    }

    /** Who acts for the manager of a team (its weekly review): the manager, their stand-in when away; nobody is excluded. */
    public Actor forTeam(String team, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
