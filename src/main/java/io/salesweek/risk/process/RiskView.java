package io.salesweek.risk.process;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.engine.RuleWords;
import io.salesweek.metric.Figures;
import io.salesweek.metric.Metrics;
import io.salesweek.problem.Texts;
import io.salesweek.risk.Evidence;
import io.salesweek.risk.Risk;
import io.salesweek.risk.RiskEvent;
import io.salesweek.risk.RiskWords;
import io.salesweek.risk.Risks;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import io.salesweek.team.Team;
import io.salesweek.team.TeamDefaults;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A risk in front of who acts on it: what it is, why it is how grave, the customer's credit, and all that was done so far. */
@Component
class RiskView {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Risks risks;
    private final RiskWords words;
    private final Accounts accounts;
    private final People people;
    private final TeamDefaults defaults;
    private final Metrics metrics;
    private final Texts texts;
    private final RuleWords rules;

    RiskView(
            Risks risks,
            RiskWords words,
            Accounts accounts,
            People people,
            TeamDefaults defaults,
            Metrics metrics,
            Texts texts,
            RuleWords rules) {
        this.risks = risks;
        this.words = words;
        this.accounts = accounts;
        this.people = people;
        this.defaults = defaults;
        this.metrics = metrics;
        this.texts = texts;
        this.rules = rules;
    }

    /** For the task's card. */
    String about(String id) {
        return words.about(risks.get(id), metrics.currency());
    }

    Map<String, Object> of(String id, Locale locale) {
        Risk risk = risks.get(id);
        Map<String, String> names = words.names(List.of(risk));
        List<RiskEvent> history = risks.history(id);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", words.kind(risk, locale));
        values.put("severity", words.severity(risk.severity(), locale));
        values.put("what", words.what(risk, names, locale));
        values.put("why", why(risk, history, locale));
        values.put("raisedBy", raisedBy(risk, names, locale));
        values.put("response", risk.response());
        values.put("planned", risk.response() == null ? "–" : risk.response() + " · " + risk.dueOn());
        values.put("lastDay", risks.lastDay(id).toString());
        values.putAll(customer(risk, locale));
        List<Map<String, Object>> deals = deals(risk, locale);
        values.put("deals", deals);
        values.put("hasDeals", !deals.isEmpty());
        values.put("history", rows(risk, history, locale));
        return values;
    }

    /** Likelihood, money and the table's row that made the severity. */
    private String why(Risk risk, List<RiskEvent> history, Locale locale) {
        BigDecimal amount = risk.facts().amount();
        String row = history.stream()
                .map(RiskEvent::explained)
                .filter(Objects::nonNull)
                .map(by -> rules.of(by.decision(), by.version(), by.rule(), locale))
                .reduce("–", (earlier, later) -> later);
        return texts.of(
                locale,
                "risk.why",
                texts.of(locale, "risk.likelihood." + risk.facts().likelihood().code()),
                money(amount, metrics.currency(), locale),
                row);
    }

    private String raisedBy(Risk risk, Map<String, String> names, Locale locale) {
        return risk.raisedBy() == null
                ? texts.of(locale, "risk.foundBy", words.rule(risk, locale))
                : names.getOrDefault(risk.raisedBy(), risk.raisedBy());
    }

    /** The account's credit figures; all there is of them. */
    private Map<String, Object> customer(Risk risk, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        Optional<Account> customer = accounts.find(risk.facts().customer());
        values.put("hasCustomer", customer.isPresent());
        customer.ifPresent(account -> values.put(
                "customer",
                List.of(Map.of(
                        "name", account.name(),
                        "creditLimit", money(account.creditLimit(), account.currency(), locale),
                        "outstanding", money(account.outstanding(), account.currency(), locale),
                        "overdue", money(account.overdue(), account.currency(), locale),
                        "overdueDays", account.overdueDays() == null ? "–" : account.overdueDays()))));
        return values;
    }

    private String money(BigDecimal amount, String currency, Locale locale) {
        return amount == null ? Figures.NONE : new Figures(metrics, locale).money(amount) + " " + currency;
    }

    private List<Map<String, Object>> deals(Risk risk, Locale locale) {
        return risk.evidence() == null
                ? List.of()
                : risk.evidence().deals().stream()
                        .map(deal -> deal(deal, locale))
                        .toList();
    }

    private Map<String, Object> deal(Evidence.DealLine deal, Locale locale) {
        return Map.of(
                "id",
                deal.id(),
                "account",
                deal.account() == null ? "–" : deal.account(),
                "amount",
                amount(deal, locale),
                "since",
                deal.since() == null ? "–" : deal.since().toString());
    }

    private String amount(Evidence.DealLine deal, Locale locale) {
        return "deal".equals(deal.from())
                ? new Figures(metrics, locale).money(deal.amount())
                : new Figures(metrics, locale).money(deal.amount()) + " ("
                        + texts.of(locale, "risk.amountFrom." + deal.from()) + ")";
    }

    private List<Map<String, Object>> rows(Risk risk, List<RiskEvent> history, Locale locale) {
        ZoneId zone = Optional.ofNullable(risk.ownership().team())
                .flatMap(people::findTeam)
                .map(Team::zone)
                .orElse(defaults.timeZone());
        Map<String, String> names = people
                .byId(history.stream()
                        .map(RiskEvent::by)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return history.stream()
                .map(event -> Map.<String, Object>of(
                        "at", event.at().atZone(zone).format(MOMENT),
                        "what", texts.of(locale, "risk.event." + event.kind().name()),
                        "by", event.by() == null ? "–" : names.getOrDefault(event.by(), event.by()),
                        "text", text(event, locale)))
                .toList();
    }

    private String text(RiskEvent event, Locale locale) {
        return switch (event.kind()) {
            // what was at stake then: more money may have raised the severity since
            case FOUND, FOUND_AGAIN -> event.amount() == null ? "" : money(event.amount(), metrics.currency(), locale);
            case ASSESSED -> words.severity(event.severity(), locale);
            case PLANNED -> event.text() + " · " + event.dueOn();
            case CLIMBED -> texts.of(locale, "risk.rung." + event.rung().name());
            // kept as a role's code where a group acts
            case HANDED, REMINDED -> event.text() == null ? "" : texts.of(locale, "risk.group." + event.text());
            default -> event.text() == null ? "" : event.text();
        };
    }
}
