package io.salesweek.journey;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The public CRM data set as its own files say it, read without the product's classes: what the product's figures are held against. */
final class CrmData {

    /** A sales agent; the team is a manager's. */
    record Agent(String id, String team) {}

    /** A deal won; {@code account} is null where it names none. */
    record Won(String id, String owner, String account, LocalDate day, BigDecimal value) {}

    private final List<Agent> agents;
    private final List<Won> won;

    CrmData(Path folder) {
        agents = rows(folder.resolve("sales_teams.csv")).stream()
                .map(row -> new Agent(slug(row.get("sales_agent")), slug(row.get("manager"))))
                .toList();
        won = new ArrayList<>(rows(folder.resolve("sales_pipeline.csv")).stream()
                .filter(row -> row.get("deal_stage").equals("Won"))
                .map(CrmData::won)
                .toList());
    }

    /** By team, then id, so that each has the same place in every run. */
    List<Agent> agents() {
        return agents.stream()
                .sorted(Comparator.comparing(Agent::team).thenComparing(Agent::id))
                .toList();
    }

    List<String> teams() {
        return agents.stream().map(Agent::team).distinct().sorted().toList();
    }

    /** A deal that comes in beside the files, or another state of one of theirs. */
    void add(Won deal) {
        won.removeIf(known -> known.id().equals(deal.id()));
        won.add(deal);
    }

    /** It is not won any more. */
    void remove(Won deal) {
        won.remove(deal);
    }

    /** What a team won in these days. */
    BigDecimal ofTeam(String team, LocalDate from, LocalDate to) {
        return agents.stream()
                .filter(agent -> agent.team().equals(team))
                .map(agent -> revenue(agent.id(), from, to))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Won> won(String owner, LocalDate from, LocalDate to) {
        return won.stream()
                .filter(deal -> deal.owner().equals(owner))
                .filter(deal -> !deal.day().isBefore(from) && !deal.day().isAfter(to))
                .toList();
    }

    BigDecimal worth(LocalDate from, LocalDate to, Predicate<LocalDate> days) {
        return won.stream()
                .filter(deal -> !deal.day().isBefore(from) && !deal.day().isAfter(to))
                .filter(deal -> days.test(deal.day()))
                .map(Won::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal revenue(String owner, LocalDate from, LocalDate to) {
        return won(owner, from, to).stream().map(Won::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Accounts whose first won deal ever is the owner's and of these days; on one day the lowest id is the first. */
    long newCustomers(String owner, LocalDate from, LocalDate to) {
        Comparator<Won> order = Comparator.comparing(Won::day).thenComparing(Won::id);
        Map<String, Won> firsts = won.stream()
                .filter(deal -> deal.account() != null)
                .collect(toMap(Won::account, Function.identity(), BinaryOperator.minBy(order)));
        return won(owner, from, to).stream().filter(firsts::containsValue).count();
    }

    private static Won won(CSVRecord row) {
        String account = row.get("account");
        return new Won(
                row.get("opportunity_id"),
                slug(row.get("sales_agent")),
                account.isBlank() ? null : slug(account),
                LocalDate.parse(row.get("close_date")),
                new BigDecimal(row.get("close_value")));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
