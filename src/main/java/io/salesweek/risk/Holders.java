package io.salesweek.risk;

import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.WhoActs;
import io.salesweek.team.WhoActs.Actor;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who acts on a risk: DOMAIN.md, "Who acts" and "Risks". On its first rung its owner, or who stands in; where it is about the owner, the
 * owner alone. Higher up nobody whom it concerns, nor their stand-in for them.
 */
@Component
class Holders {

    private final WhoActs whoActs;
    private final People people;

    Holders(WhoActs whoActs, People people) {
        this.whoActs = whoActs;
        this.people = people;
    }

    /** @throws io.salesweek.problem.Problem conflict, when nobody is left */
    Actor of(Risk risk, LocalDate day) {
        Ownership whose = risk.ownership();
        if (onFirstRung(risk)) {
            return first(risk, day);
        }
        Set<String> concerned = whose.about() == null ? Set.of() : Set.of(whose.about());
        return risk.rung().top()
                ? whoActs.forDirectorAbove(whose.owner(), day, concerned)
                : whoActs.forManagerOf(whose.owner(), day, concerned);
    }

    /** Whose case it is for whoever acts: their own, or that of the person whose manager acts; null: the team's, or nobody's. */
    String caseOf(Risk risk) {
        Ownership whose = risk.ownership();
        if (!onFirstRung(risk)) {
            return risk.rung().top() ? belowTop(whose.owner()) : whose.owner();
        }
        if (risk.ofTeam()) {
            return null;
        }
        return whose.about() == null ? whose.owner() : whose.about();
    }

    /** Where a risk of this person's starts; of nobody's, or of somebody the company does not list, at the top. */
    Rung startOf(String owner) {
        return Rung.of(owner(owner));
    }

    /** The same for many people in one query; whom the company does not list is missing. */
    Map<String, Rung> startsOf(Collection<String> owners) {
        Set<String> ids = owners.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return people.byId(ids).values().stream().collect(Collectors.toMap(Person::id, Rung::of));
    }

    /** Whether it is dealt with by the person whom it concerns. */
    boolean isOwnTurn(Risk risk) {
        Ownership whose = risk.ownership();
        return onFirstRung(risk) && whose.about() != null && whose.about().equals(whose.owner());
    }

    private boolean onFirstRung(Risk risk) {
        return risk.rung() == startOf(risk.ownership().owner());
    }

    private Actor first(Risk risk, LocalDate day) {
        Ownership whose = risk.ownership();
        if (risk.ofTeam()) {
            return whoActs.forTeam(whose.team(), day);
        }
        if (whose.about() != null && !whose.about().equals(whose.owner())) {
            return whoActs.forManagerOf(whose.about(), day, Set.of());
        }
        Person owner = owner(whose.owner());
        boolean own = owner != null && owner.id().equals(whose.about());
        return own && owner.activeOn(day)
                ? new Actor(owner.id(), null)
                : whoActs.forPerson(whose.owner(), day, Set.of());
    }

    private String belowTop(String owner) {
        return startOf(owner) == Rung.REP ? people.managerOf(owner).orElse(owner) : owner;
    }

    private Person owner(String id) {
        return id == null ? null : people.find(id).orElse(null);
    }
}
