package io.salesweek.risk;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.problem.Texts;
import io.salesweek.team.People;
import io.salesweek.team.Person;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Risks in a person's language. */
@Component
public class RiskWords {

    private static final Pattern LARGE = Pattern.compile("\\d{4,}(\\.\\d{1,2})?");

    /** So many characters of a description tell it apart. */
    private static final int BEGINNING = 40;

    private final Texts texts;
    private final People people;
    private final Accounts accounts;

    RiskWords(Texts texts, People people, Accounts accounts) {
        this.texts = texts;
        this.people = people;
        this.accounts = accounts;
    }

    /** Names of the people, teams and customers that some risks are about, by id; in two queries beside one for each team. */
    public Map<String, String> names(Collection<Risk> risks) {
        List<String> ids = risks.stream()
                .flatMap(risk -> Stream.of(
                        risk.subject(),
                        risk.facts().customer(),
                        risk.ownership().about(),
                        risk.holder(),
                        risk.raisedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        accounts.byId(ids).values().forEach((Account account) -> names.put(account.id(), account.name()));
        people.byId(ids).values().forEach((Person person) -> names.put(person.id(), person.name()));
        risks.stream()
                .filter(Risk::ofTeam)
                .map(Risk::subject)
                .distinct()
                .forEach(team -> names.put(team, people.team(team).name()));
        return names;
    }

    /** What it is about, in one sentence: as it was told, or as the rule found it. */
    public String what(Risk risk, Map<String, String> names, Locale locale) {
        if (risk.rule() == null) {
            return risk.facts().description();
        }
        Stream<String> subject = Stream.of(names.getOrDefault(risk.subject(), risk.subject()));
        Object[] arguments = Stream.concat(
                        subject, risk.evidence().figures().stream().map(figure -> grouped(figure, locale)))
                .toArray();
        return texts.of(locale, "risk.found." + risk.rule(), arguments);
    }

    /** Large numbers as a person reads them; ratios, days and names as they are. */
    private static String grouped(String figure, Locale locale) {
        return LARGE.matcher(figure).matches()
                ? NumberFormat.getNumberInstance(locale).format(new BigDecimal(figure))
                : figure;
    }

    /**
     * What tells its task from others of its kind: the name of whom or what it is about, what was found or the first words of what was
     * told, and the amount at risk. A list is read in either language.
     */
    public String about(Risk risk, String currency) {
        Map<String, String> names = names(List.of(risk));
        String id = Stream.of(
                        risk.subject(),
                        risk.facts().customer(),
                        risk.ownership().about(),
                        risk.raisedBy())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        BigDecimal amount = risk.facts().amount();
        String what = risk.rule() == null
                ? beginning(risk.facts().description())
                : rule(risk, Locale.CHINESE) + " " + rule(risk, Locale.ENGLISH);
        return Stream.of(
                        names.getOrDefault(id, id),
                        what,
                        amount == null
                                ? ""
                                : NumberFormat.getNumberInstance(Locale.ENGLISH).format(amount) + " " + currency)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String beginning(String description) {
        String line = description.strip().replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(BEGINNING, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }

    /** The name of the rule that found it. */
    public String rule(Risk risk, Locale locale) {
        return texts.of(locale, "risk.rule." + risk.rule());
    }

    public String severity(Severity severity, Locale locale) {
        return severity == null ? "–" : texts.of(locale, "risk.severity." + severity.code());
    }

    public String kind(Risk risk, Locale locale) {
        return texts.of(locale, "risk.kind." + risk.facts().kind().code());
    }

    public String state(Risk risk, Locale locale) {
        return texts.of(locale, "risk.state." + risk.state().name());
    }

    /** Who acts: a person's name, or a role's. */
    public String holder(Risk risk, Map<String, String> names, Locale locale) {
        return Optional.ofNullable(risk.holder())
                .map(id -> names.getOrDefault(id, id))
                .orElseGet(
                        () -> risk.holderGroup() == null ? "–" : texts.of(locale, "risk.group." + risk.holderGroup()));
    }
}
