package io.salesweek.team.process;

import io.salesweek.engine.ProcessBean;
import io.salesweek.team.People;
import io.salesweek.team.Role;
import io.salesweek.team.WhoActs;
import io.salesweek.team.WhoActs.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Who a task belongs to, asked by the diagrams when it is created: {@code camunda:assignee="#{actors.managerOf(execution)}"} beside
 * {@code camunda:candidateGroups="#{actors.managerGroup(execution)}"}; one of the two has somebody.
 */
@ProcessBean("actors")
public class Actors {

    private final WhoActs whoActs;
    private final People people;
    private final Clock clock;

    public Actors(WhoActs whoActs, People people, Clock clock) {
        this.whoActs = whoActs;
        this.people = people;
        this.clock = clock;
    }

    /** Who acts as manager of the case's {@code person}; null when it is a group. */
    public String managerOf(DelegateExecution execution) {
        return manager(execution).assignee();
    }

    /** The engine group that acts as manager of the case's {@code person}; empty when it is one person. */
    public List<String> managerGroup(DelegateExecution execution) {
        return group(manager(execution));
    }

    /** Who acts for the manager of the case's team; null when it is a group. */
    public String forTeam(DelegateExecution execution) {
        return team(execution).assignee();
    }

    /** The engine group that acts for the manager of the case's team; empty when it is one person. */
    public List<String> teamGroup(DelegateExecution execution) {
        return group(team(execution));
    }

    private Actor manager(DelegateExecution execution) {
        return ofManager((String) execution.getVariable("person"));
    }

    private Actor team(DelegateExecution execution) {
        return ofTeam(CaseKey.team(execution.getProcessBusinessKey()));
    }

    Actor ofManager(String person) {
        return whoActs.forManagerOf(person, people.today(person), Set.of());
    }

    Actor ofTeam(String team) {
        return whoActs.forTeam(
                team, LocalDate.now(clock.withZone(people.team(team).zone())));
    }

    static String engineGroup(String role) {
        return Role.ADMIN.code().equals(role) ? Groups.CAMUNDA_ADMIN : role;
    }

    private static List<String> group(Actor actor) {
        return actor.group() == null ? List.of() : List.of(engineGroup(actor.group()));
    }
}
