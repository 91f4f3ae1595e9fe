package io.salesweek.reward;

import io.salesweek.problem.Problem;
import io.salesweek.reward.Computation.Given;
import io.salesweek.reward.domain.FourEyes.Approval;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.StepEntity;
import io.salesweek.reward.persistence.StepRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What approvers do beside deciding: hand over, add a signer, take their own approval back. Each keeps four eyes; none makes a route shorter. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class RewardVerbs {

    /** Whom a step may be given to. */
    private static final List<Role> APPROVERS = List.of(Role.MANAGER, Role.DIRECTOR, Role.FINANCE, Role.ADMIN);

    private final RewardRecord record;
    private final RewardRouting routing;
    private final Recognising recognising;
    private final StepRepository steps;
    private final People people;

    RewardVerbs(
            RewardRecord record, RewardRouting routing, Recognising recognising, StepRepository steps, People people) {
        this.routing = routing;
        this.recognising = recognising;
        this.record = record;
        this.steps = steps;
        this.people = people;
    }

    /** The step becomes somebody else's to decide. */
    public void handOver(String id, String step, String by, String to, String comment) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity turn = routing.turn(reward, computation, step, by);
        requireOther(reward, by, to);
        Given given = new Given(by, turn.asked().standInOf(by), to, comment, record.now());
        turn.given(given);
        record.stepped(reward, "handedOver", by, given.inNameOf(), comment);
    }

    /**
     * Somebody else approves as well; the one who adds them decides all the same.
     *
     * @param before whether they are asked first
     */
    public void addSigner(String id, String step, String by, String to, boolean before, String comment) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity turn = routing.turn(reward, computation, step, by);
        requireOther(reward, by, to);
        int place = turn.position() + (before ? 0 : 1);
        Given given = new Given(by, turn.asked().standInOf(by), to, comment, record.now());
        StepEntity signer = new StepEntity(UUID.randomUUID().toString(), place, RewardRouting.SIGNER, to);
        signer.given(given);
        computation.insert(place, signer);
        record.stepped(reward, "signerAdded", by, given.inNameOf(), comment);
    }

    /**
     * Takes one's own approval back, until the next step acts, and with it the recognition it gave.
     *
     * @throws Problem conflict, when it is too late or was none of theirs
     */
    public void withdraw(String id, String by) {
        RewardEntity reward = record.locked(id);
        ComputationEntity computation = record.current(reward);
        StepEntity own = computation
                .lastApproved()
                .filter(step -> computation.open() && computation.next().isPresent())
                .filter(step -> step.approvedBy().equals(by))
                .orElseThrow(() -> Problem.badField("reward", "reward.tooLateToWithdraw"));
        String standingInFor = own.approval().standingInFor();
        recognising.takeBack(own, reward);
        own.reopened();
        record.stepped(reward, "withdrawn", by, standingInFor, null);
    }

    /** The rewards whose last approval is this person's and may still be taken back. */
    @Transactional(readOnly = true)
    public List<String> withdrawable(String by) {
        return steps.openRoutesApprovedBy(by).stream()
                .filter(computation -> computation
                        .lastApproved()
                        .filter(step -> step.approvedBy().equals(by))
                        .isPresent())
                .filter(computation -> computation.next().isPresent())
                .map(ComputationEntity::reward)
                .toList();
    }

    /** Who may be asked instead of this person, or as well: approvers, but for whom it concerns and who approved it already. */
    @Transactional(readOnly = true)
    public List<Person> others(Reward reward, String by) {
        Set<String> barred = reward.fourEyes()
                .barred(reward.last().route().stream()
                        .map(step -> new Approval(step.approvedBy(), step.standingInFor()))
                        .toList());
        LocalDate today = people.today(by);
        return APPROVERS.stream()
                .flatMap(role -> people.withRole(role).stream())
                .filter(person -> person.activeOn(today) && !person.id().equals(by) && !barred.contains(person.id()))
                .distinct()
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    private void requireOther(RewardEntity reward, String by, String to) {
        if (to == null || to.isBlank()) {
            throw Problem.badField("to", "reward.sayWhom");
        }
        Set<String> barred = reward.fourEyes().barred(record.current(reward).approvals());
        boolean active = people.find(to)
                .filter(person -> person.activeOn(people.today(to)))
                .isPresent();
        if (to.equals(by) || barred.contains(to) || !active) {
            throw Problem.badField("to", "reward.notThem");
        }
    }
}
