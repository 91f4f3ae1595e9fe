package io.salesweek.reward;

import io.salesweek.calendar.Week;
import io.salesweek.problem.Problem;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Role;
import io.salesweek.week.RepWeek;
import io.salesweek.week.Weeks;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognition that managers and those above give beside the weeks' bonuses. */
@Service
@Transactional(noRollbackFor = Problem.class)
public class Nominating {

    private final RewardRepository rewards;
    private final Recognising recognising;
    private final RewardRecord record;
    private final Weeks weeks;
    private final People people;

    Nominating(RewardRepository rewards, Recognising recognising, RewardRecord record, Weeks weeks, People people) {
        this.rewards = rewards;
        this.recognising = recognising;
        this.record = record;
        this.weeks = weeks;
        this.people = people;
    }

    /**
     * For the week that runs. Published at once, but for a nomination for promotion.
     *
     * @return the reward; not published: it is to be approved first
     */
    public Reward nominate(String person, Recognition recognition, String reason, String by) {
        RepWeek week = weeks.find(person, Week.of(people.today(person)))
                .orElseThrow(() -> Problem.badField("person", "reward.noWeek"));
        requireAbove(person, by);
        RewardEntity reward = new RewardEntity(
                UUID.randomUUID().toString(),
                week.key(),
                Kind.RECOGNITION,
                rewards.countByRepWeekAndKind(week.key(), Kind.RECOGNITION),
                week.key().week(),
                record.now());
        recognising.beside(reward, recognition, by, reason);
        boolean asks = recognition == Recognition.PROMOTION_NOMINATION;
        if (!asks) {
            reward.state(RewardState.APPROVED);
            reward.publish(record.now());
        }
        rewards.saveAndFlush(reward);
        record.stepped(reward, "nominated", by, null, reason);
        return reward.view(List.of(), List.of());
    }

    /** The people this person may nominate: every rep for a director, else everybody below them. */
    @Transactional(readOnly = true)
    public List<Person> people(String by) {
        LocalDate today = people.today(by);
        Collection<Person> all = isDirector(by) ? people.withRole(Role.REP) : below(by);
        return all.stream()
                .filter(person -> person.is(Role.REP)
                        && person.activeOn(today)
                        && !person.id().equals(by))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    /** Level by level: a question for each person who may lead somebody, not for each rep. */
    private Collection<Person> below(String by) {
        Map<String, Person> found = new LinkedHashMap<>();
        Deque<String> leaders = new ArrayDeque<>(List.of(by));
        while (!leaders.isEmpty()) {
            for (Person report : people.reportsOf(leaders.poll())) {
                if (found.put(report.id(), report) == null && !report.roles().equals(Set.of(Role.REP))) {
                    leaders.add(report.id());
                }
            }
        }
        return found.values();
    }

    private void requireAbove(String person, String by) {
        if (person.equals(by) || !mayNominate(person, by)) {
            throw Problem.badField("person", "reward.notYourPeople");
        }
    }

    private boolean mayNominate(String person, String by) {
        return people.isAbove(by, person) || isDirector(by);
    }

    private boolean isDirector(String by) {
        return people.find(by).filter(found -> found.is(Role.DIRECTOR)).isPresent();
    }
}
