package io.salesweek.reward.web;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.Dispute;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Reward;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.Role;
import io.salesweek.team.WhoActs;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who reads a reward: the person, whoever was or is asked to approve it or answer its dispute, in whose name it was done, who stands in for
 * one of them today, finance, administrators.
 */
@Component
class RewardAccess {

    private final CurrentPerson current;
    private final WhoActs whoActs;
    private final People people;
    private final Absences absences;

    RewardAccess(CurrentPerson current, WhoActs whoActs, People people, Absences absences) {
        this.current = current;
        this.whoActs = whoActs;
        this.people = people;
        this.absences = absences;
    }

    /**
     * The reward as the signed-in person may see it: a nomination is not told to whom it is about before it is approved.
     *
     * @throws Problem forbidden, or not found
     */
    Reward seen(Reward reward) {
        Set<String> eyes = current.id() == null ? Set.of() : absences.seesAs(current.id());
        boolean own = eyes.contains(reward.repWeek().person());
        if (reward.kind() == Kind.RECOGNITION && !reward.published() && own) {
            throw Problem.notFound("reward.unknown", reward.id());
        }
        boolean reads = own
                || current.has(Role.FINANCE.code())
                || current.has(Role.ADMIN.code())
                || asked(reward).anyMatch(eyes::contains)
                || groups(reward).anyMatch(this::isOneOf);
        if (!reads) {
            throw Problem.forbidden("reward.notYours");
        }
        return own ? reward.forThePerson() : reward;
    }

    private static Stream<String> asked(Reward reward) {
        Stream<String> approvers = reward.computations().stream()
                .flatMap(computation -> computation.route().stream())
                .flatMap(step -> Stream.of(step.assignee(), step.approvedBy(), step.standingInFor()));
        Stream<String> resolvers = reward.disputes().stream()
                .flatMap(dispute -> Stream.of(dispute.assignee(), dispute.decidedBy(), dispute.standingInFor()));
        return Stream.concat(approvers, resolvers).filter(Objects::nonNull);
    }

    private static Stream<String> groups(Reward reward) {
        return Stream.concat(
                        reward.computations().stream()
                                .flatMap(computation -> computation.route().stream())
                                .map(Step::candidates),
                        reward.disputes().stream().map(Dispute::candidates))
                .filter(Objects::nonNull);
    }

    private boolean isOneOf(String group) {
        return current.id() != null && whoActs.isOneOf(group, current.id(), people.today(current.id()));
    }
}
