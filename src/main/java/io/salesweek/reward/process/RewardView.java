package io.salesweek.reward.process;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.engine.RuleWords;
import io.salesweek.problem.Texts;
import io.salesweek.reward.BulkApproving.Refused;
import io.salesweek.reward.BulkApproving.Single;
import io.salesweek.reward.Computation;
import io.salesweek.reward.Computation.Cause;
import io.salesweek.reward.Computation.CountedDeal;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Computation.Given;
import io.salesweek.reward.Computation.Outcome;
import io.salesweek.reward.Computation.Step;
import io.salesweek.reward.Computation.TableRule;
import io.salesweek.reward.DealChange;
import io.salesweek.reward.Dispute;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardRouting;
import io.salesweek.reward.RewardSettings;
import io.salesweek.reward.Rewards;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A reward in front of whoever approves, reads or disputes it: what it comes from, to the last deal, and who said what to it. */
@Component
class RewardView {

    /** In the team's zone. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final People people;
    private final Texts texts;
    private final Rewards rewards;
    private final Accounts accounts;
    private final RuleWords rules;
    private final RewardSettings.Usual usual;

    RewardView(
            People people, Texts texts, Rewards rewards, Accounts accounts, RuleWords rules, RewardSettings settings) {
        this.usual = settings.usual();
        this.accounts = accounts;
        this.people = people;
        this.texts = texts;
        this.rewards = rewards;
        this.rules = rules;
    }

    Map<String, Object> of(Reward reward, Locale locale) {
        Computation last = reward.last();
        Map<String, Object> values = new HashMap<>();
        values.put("rep", name(reward.repWeek().person()));
        values.put("week", reward.repWeek().week().toString());
        values.put("kind", texts.of(locale, "reward.kind." + reward.kind().name()));
        values.put("amount", amount(reward, last));
        values.put("figures", reward.kind() == Kind.RECOGNITION ? nomination(reward, locale) : figures(reward, locale));
        values.put("deals", deals(last));
        values.put("hasDeals", !last.deals().isEmpty());
        values.put("correction", correction(reward, locale));
        List<Map<String, Object>> changes = changes(reward, locale);
        values.put("changes", changes);
        values.put("hasChanges", !changes.isEmpty());
        List<Map<String, Object>> approvals = approvals(reward, locale);
        values.put("approvals", approvals);
        values.put("hasApprovals", !approvals.isEmpty());
        values.put("rule", rule(last, locale));
        String again = again(reward, locale);
        values.put("again", again);
        values.put("hasAgain", !again.isEmpty());
        return values;
    }

    /** Names and numbers that tell a reward apart in a list of tasks. */
    String about(Reward reward) {
        String whose =
                name(reward.repWeek().person()) + " · " + reward.repWeek().week();
        return reward.kind() == Kind.RECOGNITION || reward.last() == null
                ? whose
                : whose + " · " + money(reward.last().figures().amount(), reward.last());
    }

    /** One line that tells a reward apart. */
    String title(Reward reward, Locale locale) {
        return name(reward.repWeek().person()) + " · " + reward.repWeek().week() + " · "
                + texts.of(locale, "reward.kind." + reward.kind().name()) + " "
                + money(reward.last().figures().amount(), reward.last());
    }

    /** A row for a reward that waits for a decision of its own, and why. */
    Map<String, Object> singly(Single single, Locale locale) {
        return Map.of("reward", title(single.reward(), locale), "why", why(single, locale));
    }

    private String why(Single single, Locale locale) {
        return texts.of(
                locale,
                "reward.singly." + single.why(),
                usual.weeksAtLeast(),
                usual.timesTheMean().stripTrailingZeros().toPlainString(),
                usual.weeks());
    }

    /** That the last dispute was answered: it stays as it is, and why. */
    String upheld(Reward reward, Locale locale) {
        Dispute answered = reward.disputes().get(reward.disputes().size() - 1);
        return texts.of(
                locale,
                "reward.upheld",
                answered.reason(),
                who(answered.decidedBy(), answered.standingInFor(), locale),
                answered.comment());
    }

    /** What whoever had it computed again after a dispute said to it. */
    private String said(Reward reward, Locale locale) {
        return reward.disputes().stream()
                .filter(dispute -> reward.last().cause() == Cause.DISPUTED && "recalculate".equals(dispute.decision()))
                .reduce((earlier, later) -> later)
                .map(dispute -> " "
                        + texts.of(
                                locale,
                                "reward.again.said",
                                who(dispute.decidedBy(), dispute.standingInFor(), locale),
                                dispute.comment()))
                .orElse("");
    }

    /** That an approval on a list was refused, and why. */
    String refused(Reward reward, Refused refused, Locale locale) {
        return texts.of(
                locale,
                "reward.listRefused",
                refused.askedAt().atZone(zone(reward)).format(MOMENT),
                texts.of(locale, refused.why()));
    }

    /** What a person may choose as recognition. */
    List<Map<String, Object>> recognitions(Locale locale) {
        return options(
                locale, "recognition", Arrays.stream(Recognition.values()).map(Recognition::code));
    }

    List<Map<String, Object>> people(List<Person> choice) {
        return choice.stream()
                .map(person ->
                        Map.<String, Object>of("value", person.id(), "label", person.name() + " (" + person.id() + ")"))
                .toList();
    }

    List<Map<String, Object>> options(Locale locale, String group, Stream<String> values) {
        return values.map(value -> Map.<String, Object>of(
                        "value", value, "label", texts.of(locale, "reward." + group + "." + value)))
                .toList();
    }

    String money(BigDecimal amount, Computation computation) {
        return RewardNumbers.money(amount, computation.figures().currency());
    }

    /** Empty where no money is concerned. */
    private String amount(Reward reward, Computation computation) {
        return reward.kind() == Kind.RECOGNITION
                ? ""
                : money(computation.figures().amount(), computation);
    }

    private List<Map<String, Object>> nomination(Reward reward, Locale locale) {
        return List.of(
                Map.of("what", texts.of(locale, "reward.kind.RECOGNITION"), "value", recognition(reward, locale)),
                Map.of(
                        "what",
                        texts.of(locale, "reward.why"),
                        "value",
                        reward.recognitionReason() + " (" + name(reward.recognisedBy()) + ")"));
    }

    private List<Map<String, Object>> figures(Reward reward, Locale locale) {
        Computation last = reward.last();
        Figures figures = last.figures();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("revenue", money(figures.revenue(), last));
        rows.put("quota", quota(last, locale));
        rows.put("quotaAttainment", RewardNumbers.ratio(figures.quotaAttainment()));
        rows.put("discipline", RewardNumbers.ratio(figures.discipline()));
        rows.put("goalAttainment", RewardNumbers.ratio(figures.parts().get("goalAttainment")));
        rows.put("planCompletion", RewardNumbers.ratio(figures.parts().get("planCompletion")));
        rows.put("score", plain(figures.parts().get("score")));
        rows.put("rate", RewardNumbers.percent(figures.rate()));
        rows.put("cap", money(figures.cap(), last));
        rows.put("worth", money(figures.worth(), last));
        if (figures.approvedBefore().signum() != 0) {
            rows.put("approvedBefore", money(figures.approvedBefore(), last));
        }
        rows.put("amount", money(figures.amount(), last));
        if (reward.recognition() != null) {
            rows.put("recognition", recognition(reward, locale));
        }
        return rows.entrySet().stream()
                .map(row -> Map.<String, Object>of(
                        "what", texts.of(locale, "reward.figure." + row.getKey()), "value", row.getValue()))
                .toList();
    }

    private String recognition(Reward reward, Locale locale) {
        return texts.of(locale, "reward.recognition." + reward.recognition().code());
    }

    private String quota(Computation last, Locale locale) {
        Figures figures = last.figures();
        String how =
                switch (figures.quotaFormula()) {
                    case "none", "baseline" -> texts.of(locale, "reward.quota." + figures.quotaFormula());
                    default ->
                        RewardNumbers.formula(figures.quotaFormula(), figures.currency()) + " ("
                                + String.join(", ", figures.quotaObjectives()) + ")";
                };
        return figures.quota() == null ? how : money(figures.quota(), last) + " = " + how;
    }

    private List<Map<String, Object>> deals(Computation last) {
        Map<String, Account> known = accounts(last.deals().stream().map(CountedDeal::account));
        return last.deals().stream()
                .map(deal -> Map.<String, Object>of(
                        "deal",
                        deal.deal(),
                        "account",
                        name(deal.account(), known),
                        "closedOn",
                        deal.closedOn().toString(),
                        "worth",
                        RewardNumbers.grouped(deal.worth(), last.figures().currency())))
                .toList();
    }

    private Map<String, Account> accounts(Stream<String> ids) {
        return accounts.byId(ids.filter(Objects::nonNull).distinct().toList());
    }

    /** An account's name; its id where it was not imported, empty where there is none. */
    private static String name(String account, Map<String, Account> known) {
        Account found = known.get(account);
        if (found != null) {
            return found.name();
        }
        return account == null ? "" : account;
    }

    /** What a correction is for; empty for what is none. */
    private String correction(Reward reward, Locale locale) {
        if (reward.kind() != Kind.CORRECTION) {
            return "";
        }
        Computation first = reward.computations().get(0);
        return texts.of(
                locale,
                "reward.correction." + first.cause(),
                money(reward.last().figures().approvedBefore(), reward.last()));
    }

    private List<Map<String, Object>> changes(Reward reward, Locale locale) {
        String currency = reward.last().figures().currency();
        List<DealChange> changed = rewards.changedDeals(reward);
        Map<String, Account> known = accounts(changed.stream().map(DealChange::account));
        return changed.stream()
                .map(change -> Map.<String, Object>of(
                        "deal",
                        change.deal(),
                        "account",
                        name(change.account(), known),
                        "before",
                        worth(change.before(), currency, locale),
                        "now",
                        worth(change.now(), currency, locale)))
                .toList();
    }

    private String worth(BigDecimal worth, String currency, Locale locale) {
        return worth == null ? texts.of(locale, "reward.deal.notCounted") : RewardNumbers.grouped(worth, currency);
    }

    private String rule(Computation last, Locale locale) {
        return Stream.of(last.tier(), last.routing())
                .filter(Objects::nonNull)
                .map(table -> rule(table, locale))
                .collect(Collectors.joining("; "));
    }

    private String rule(TableRule table, Locale locale) {
        return rules.of(table.decision(), table.version(), table.rule(), locale);
    }

    /** When, why and from what it was computed again; empty where it was computed once, or concerns no money. */
    private String again(Reward reward, Locale locale) {
        int before = reward.computations().size() - 2;
        if (before < 0 || reward.kind() == Kind.RECOGNITION) {
            return "";
        }
        Computation last = reward.last();
        Computation replaced = reward.computations().get(before);
        return texts.of(
                        locale,
                        "reward.again." + last.cause(),
                        last.computedAt().atZone(zone(reward)).format(MOMENT),
                        money(replaced.figures().amount(), replaced))
                + said(reward, locale);
    }

    private ZoneId zone(Reward reward) {
        return people.team(reward.repWeek().team()).zone();
    }

    /** Of every computation: each step that was given to somebody, each approval, and how it ended. */
    private List<Map<String, Object>> approvals(Reward reward, Locale locale) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ZoneId zone = zone(reward);
        for (Computation computation : reward.computations()) {
            String amount = amount(reward, computation);
            for (Step step : computation.route()) {
                String verb = RewardRouting.SIGNER.equals(step.role()) ? "addSigner" : "handOver";
                for (Given given : step.given()) {
                    rows.add(row(
                            zone,
                            amount,
                            texts.of(locale, "reward.given." + verb, name(given.to())),
                            who(given.by(), given.inNameOf(), locale),
                            given.at(),
                            given.comment()));
                    verb = "handOver";
                }
                if (!step.open()) {
                    rows.add(row(
                            zone,
                            amount,
                            texts.of(locale, "reward.outcome.APPROVED"),
                            who(step.approvedBy(), step.standingInFor(), locale),
                            step.approvedAt(),
                            step.comment()));
                }
            }
            if (computation.outcome() == Outcome.RETURNED || computation.outcome() == Outcome.REJECTED) {
                rows.add(row(
                        zone,
                        amount,
                        texts.of(locale, "reward.outcome." + computation.outcome()),
                        who(computation.endedBy(), computation.standingInFor(), locale),
                        computation.endedAt(),
                        computation.comment()));
            }
        }
        return rows;
    }

    private Map<String, Object> row(ZoneId zone, String amount, String what, String who, Instant at, String comment) {
        return Map.of(
                "amount",
                amount,
                "what",
                what,
                "who",
                who,
                "at",
                at.atZone(zone).format(MOMENT),
                "comment",
                comment == null ? "" : comment);
    }

    private String who(String person, String standingInFor, Locale locale) {
        return standingInFor == null
                ? name(person)
                : texts.of(locale, "reward.standIn", name(person), name(standingInFor));
    }

    private String name(String person) {
        return people.find(person).map(Person::name).orElse(person);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }
}
