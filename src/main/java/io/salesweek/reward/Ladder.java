package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.Asked;
import io.salesweek.team.People;
import io.salesweek.team.Role;
import io.salesweek.team.WhoActs;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds who decides, and goes up the line when nobody answers. */
@Component
class Ladder {

    private final WhoActs whoActs;
    private final People people;

    Ladder(WhoActs whoActs, People people) {
        this.whoActs = whoActs;
        this.people = people;
    }

    /**
     * @param role whose group is asked where nobody in particular is; null: whoever stands at the end of every line
     * @throws Problem conflict, when nobody is left
     */
    void ask(Asked asked, Role role, String about, Set<String> barred) {
        asked.found(
                asked.startsAt() == null && role != null
                        ? whoActs.anyOf(role, people.today(about), barred)
                        : whoActs.upFrom(asked.startsAt(), people.today(about), barred));
    }

    /** Only who is asked, or one of the group that is, decides, whichever case the decision comes from. @throws Problem forbidden */
    void requireAsked(Asked asked, String person) {
        boolean is = asked.assignee() == null
                ? whoActs.isOneOf(asked.candidates(), person, people.today(person))
                : asked.assignee().equals(person);
        if (!is) {
            throw Problem.forbidden("reward.notYours");
        }
    }

    /** From the one who did not answer to the next above. @return false: there is nobody, it stays */
    boolean moveUp(Asked asked, String about, Set<String> barred) {
        if (asked.named() == null || !hasSomebody(asked, about, barred)) {
            asked.stays();
            return false;
        }
        asked.startAt(people.managerOf(asked.named()).orElse(null));
        return true;
    }

    private boolean hasSomebody(Asked asked, String about, Set<String> barred) {
        try {
            whoActs.upFrom(people.managerOf(asked.named()).orElse(null), people.today(about), barred);
            return true;
        } catch (Problem nobody) {
            return false;
        }
    }

    /** The first director above somebody; null: none. */
    String directorAbove(String person) {
        return whoActs.directorAbove(person).orElse(null);
    }

    /** Null: none. */
    String managersManagerOf(String person) {
        String manager = managerOf(person);
        return manager == null ? null : managerOf(manager);
    }

    String managerOf(String person) {
        return people.managerOf(person).orElse(null);
    }
}
