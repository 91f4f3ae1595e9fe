package io.salesweek.imports;

import io.salesweek.imports.ImportResult.Rejection;
import io.salesweek.imports.Row.Cell;
import io.salesweek.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of one file on their way in: which are good, in which order they are written, what became of them. */
final class Intake<T> {

    private record Good<T>(Row row, T content) {}

    private record Bad(Row row, Problem problem) {}

    private final ImportSession<T> session;
    private final List<Column> columns;
    private final boolean derived;
    private final Map<String, Good<T>> good = new LinkedHashMap<>();
    private final List<Bad> bad = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    /** @param derived several lines may yield the same row, which then counts once */
    Intake(ImportKind<T> kind, ImportSession<T> session, boolean derived) {
        this.session = session;
        this.columns = kind.columns();
        this.derived = derived;
    }

    void read(Stream<Row> rows, Set<Long> tooLong) {
        rows.forEach(row -> {
            try {
                if (tooLong.contains(row.line())) {
                    throw Problem.badInput("imports.row.long");
                }
                checkLengths(row);
                take(row, session.read(row));
            } catch (Problem problem) {
                bad.add(new Bad(row, problem));
            }
        });
    }

    /** Leaves out what needs a row that is not there, and what the rows together forbid, until the rest stands. */
    void settle() {
        boolean settled = false;
        while (!settled) {
            settled = dropNeedy() & drop(session.check(contents()));
        }
    }

    /** The good rows, each behind those it needs; rows that need each other in a circle are rejected. */
    List<T> inOrder() {
        Map<String, Set<String>> waitingFor = new HashMap<>();
        Map<String, List<String>> neededBy = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        good.forEach((key, row) -> {
            Set<String> needs = new LinkedHashSet<>(session.needs(row.content()).values());
            needs.forEach(need ->
                    neededBy.computeIfAbsent(need, k -> new ArrayList<>()).add(key));
            waitingFor.put(key, needs);
            if (needs.isEmpty()) {
                ready.add(key);
            }
        });
        List<T> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String key = ready.remove();
            order.add(good.get(key).content());
            for (String next : neededBy.getOrDefault(key, List.of())) {
                waitingFor.get(next).remove(key);
                if (waitingFor.get(next).isEmpty()) {
                    ready.add(next);
                }
            }
            waitingFor.remove(key);
        }
        waitingFor.forEach((key, needs) -> reject(key, Problem.badInput("imports.row.circle")));
        return order;
    }

    void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void reject(String key, Problem problem) {
        bad.add(new Bad(good.remove(key).row(), problem));
    }

    ImportResult result(Function<Problem, String> text) {
        List<Rejection> rejected = bad.stream()
                .sorted(Comparator.comparingLong(each -> each.row().line()))
                .map(each -> rejection(each, text))
                .distinct()
                .toList();
        return new ImportResult(of(Outcome.NEW), of(Outcome.UPDATED), of(Outcome.UNCHANGED), rejected);
    }

    private void take(Row row, T content) {
        Good<T> before = good.putIfAbsent(session.key(content), new Good<>(row, content));
        if (before == null) {
            return;
        }
        if (!before.content().equals(content)) {
            throw Problem.badField(
                    firstRequired(), "imports.row.twice", before.row().line());
        }
        if (!derived) {
            count(Outcome.UNCHANGED);
        }
    }

    private String firstRequired() {
        return columns.get(0).name();
    }

    private void checkLengths(Row row) {
        for (Column column : columns) {
            String text = row.text(column.name());
            if (text != null && text.length() > column.maxLength()) {
                throw Problem.badField(column.name(), "imports.long", column.maxLength());
            }
        }
    }

    private boolean dropNeedy() {
        Map<String, Problem> needy = new HashMap<>();
        good.forEach((key, row) -> session.needs(row.content()).forEach((column, need) -> {
            if (!good.containsKey(need)) {
                needy.put(key, Problem.badField(column, "imports.unknown"));
            }
        }));
        return drop(needy);
    }

    private boolean drop(Map<String, Problem> found) {
        found.forEach(this::reject);
        return found.isEmpty();
    }

    private Collection<T> contents() {
        return good.values().stream().map(Good::content).toList();
    }

    private int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private static Rejection rejection(Bad bad, Function<Problem, String> text) {
        Cell cell = bad.row().cell(bad.problem().field());
        String column = cell == null ? bad.problem().field() : cell.column();
        return new Rejection(bad.row().line(), column, cell == null ? null : cell.raw(), text.apply(bad.problem()));
    }
}
