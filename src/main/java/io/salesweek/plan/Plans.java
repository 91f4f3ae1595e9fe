package io.salesweek.plan;

import io.salesweek.crm.Accounts;
import io.salesweek.plan.domain.PlanRules;
import io.salesweek.plan.persistence.PlanItemEntity;
import io.salesweek.plan.persistence.PlanItemRepository;
import io.salesweek.problem.Problem;
import io.salesweek.week.RepWeekKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The week plans of reps: as they stand, and which items are done. */
@Service
public class Plans {

    private final PlanItemRepository items;
    private final Accounts accounts;

    Plans(PlanItemRepository items, Accounts accounts) {
        this.items = items;
        this.accounts = accounts;
    }

    /** By day, then as sent. */
    public List<PlanItem> of(RepWeekKey week) {
        return of(List.of(week)).get(week);
    }

    /** Every asked week is there; one without a plan with an empty list. */
    @Transactional(readOnly = true)
    public Map<RepWeekKey, List<PlanItem>> of(Collection<RepWeekKey> weeks) {
        Map<RepWeekKey, List<PlanItem>> plans = new LinkedHashMap<>();
        weeks.forEach(week -> plans.put(week, new ArrayList<>()));
        items.inPlan(weeks).forEach(item -> plans.get(item.repWeek()).add(item.item()));
        return plans;
    }

    /**
     * The last plan sent counts: replaces the week's items, keeping id and mark of rows equal in day, activity and subject.
     *
     * @param plan the rows as sent; {@code id} and {@code done} are not looked at
     * @throws Problem on the field of a row, e.g. {@code plan[2].day}, that breaks a rule
     */
    @Transactional
    public void replace(RepWeekKey week, List<PlanItem> plan) {
        PlanRules.check(week.week(), plan, knownCustomers(plan));
        Map<Row, Deque<PlanItemEntity>> before = new HashMap<>();
        for (PlanItemEntity item : items.everSent(week)) {
            before.computeIfAbsent(Row.of(item.item()), row -> new ArrayDeque<>())
                    .add(item);
        }
        for (int place = 0; place < plan.size(); place++) {
            PlanItem sent = plan.get(place);
            PlanItemEntity same =
                    before.getOrDefault(Row.of(sent), new ArrayDeque<>()).poll();
            PlanItemEntity item = same == null ? new PlanItemEntity(week) : same;
            item.sent(sent, place);
            items.save(item);
        }
        before.values().forEach(rest -> rest.forEach(PlanItemEntity::leaveOut));
    }

    /**
     * Sets which items the report of a day marks as done (a correction may take a mark back that the same day's report set).
     *
     * @throws Problem on field {@code planItemsDone} when an id is not of this week's plan
     */
    @Transactional
    public void markDone(RepWeekKey week, LocalDate reportedOn, Collection<String> ids) {
        List<PlanItemEntity> known = items.everSent(week);
        Set<String> knownIds = known.stream().map(PlanItemEntity::id).collect(Collectors.toSet());
        if (!knownIds.containsAll(ids)) {
            throw Problem.badField("planItemsDone", "plan.item.unknown");
        }
        known.forEach(item -> item.mark(reportedOn, ids.contains(item.id())));
    }

    private Set<String> knownCustomers(List<PlanItem> plan) {
        Set<String> named =
                plan.stream().map(PlanItem::customer).filter(Objects::nonNull).collect(Collectors.toSet());
        return named.isEmpty() ? named : accounts.byId(named).keySet();
    }

    /** What makes a row the same one as before. */
    private record Row(LocalDate day, String activity, String subject) {

        static Row of(PlanItem item) {
            return new Row(item.day(), item.activity(), item.subject());
        }
    }
}
