package io.salesweek.engine.gate;

import io.salesweek.engine.TableGate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A table asks what its feature tells, answers what its feature reads, and has one answer for every case. */
final class TableCheck {

    /** Hit policies by which one rule answers; between them a table may change. */
    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "FIRST", "ANY");

    private static final String WHOLE = "integer";
    private static final int MOST_TOLD = 3;

    /** There is room for as much in the records. */
    private static final int LONGEST_ANSWER = 1_000;

    /** Values named by all cells together; with more, looking through them takes too long. */
    private static final int MOST_VALUES = 5_000;

    /** The input that holds a team's id. */
    private static final String TEAM = "team";

    private final Vocabulary words;

    TableCheck(Vocabulary words) {
        this.words = words;
    }

    /** @return whether it speaks FEEL only */
    boolean look(Element root, Faults faults) {
        int before = faults.size();
        lookAtLanguages(root, null, faults);
        boolean speaksFeel = faults.size() == before;
        List<Table> tables = Table.all(root);
        if (tables.size() != 1) {
            faults.add(null, "gate.table.one", tables.size());
        }
        tables.forEach(table -> look(table, faults));
        return speaksFeel;
    }

    /** FEEL reaches no Java; any other language might. */
    private static void lookAtLanguages(Element element, String owner, Faults faults) {
        String id = element.attribute("id", owner);
        String language = element.attribute("expressionLanguage");
        if (language != null && !language.equalsIgnoreCase("feel") && !language.endsWith("/FEEL/")) {
            faults.add(id, "gate.table.language", language);
        }
        element.elements().forEach(child -> lookAtLanguages(child, id, faults));
    }

    private void look(Table table, Faults faults) {
        Table shipped = words.shipped().table(table.decision());
        if (shipped == null || !words.hasTable(table.decision())) {
            faults.add(table.decision(), "gate.table.nobody", String.valueOf(table.decision()));
            return;
        }
        if (!HeadCheck.isKept(table.ttl())) {
            faults.add(table.decision(), "gate.head.ttl");
        }
        if (!fits(table.hitPolicy(), shipped.hitPolicy())) {
            faults.add(table.decision(), "gate.table.policy", shipped.hitPolicy());
            return;
        }
        lookAtLengths(table, faults);
        lookAtInputs(table, shipped, faults);
        lookAtOutputs(table, shipped, faults);
        lookAtRules(table, shipped, faults);
        if (faults.isEmpty()) {
            lookAtCases(table, shipped, faults);
        }
    }

    private static void lookAtLengths(Table table, Faults faults) {
        HeadCheck.lookAt(table.decision(), "name", table.name(), HeadCheck.LONGEST, faults);
        HeadCheck.lookAt(table.decision(), "versionTag", table.versionTag(), HeadCheck.LONGEST_TAG, faults);
        table.rules().forEach(rule -> HeadCheck.lookAt(rule.id(), "id", rule.id(), HeadCheck.LONGEST, faults));
    }

    private static boolean fits(String policy, String shipped) {
        return Objects.equals(policy, shipped)
                || policy != null && ONE_ANSWER.contains(policy) && ONE_ANSWER.contains(shipped);
    }

    private static void lookAtInputs(Table table, Table shipped, Faults faults) {
        Map<String, String> known =
                shipped.inputs().stream().collect(Collectors.toMap(Table.Input::expression, Table.Input::type));
        for (Table.Input input : table.inputs()) {
            String type = known.get(input.expression());
            if (type == null) {
                faults.add(input.id(), "gate.table.input", input.expression(), String.join(", ", known.keySet()));
            } else if (!sameKind(input.type(), type)) {
                faults.add(input.id(), "gate.table.type", type);
            }
        }
    }

    /** Kinds of numbers with decimals stand for each other; whole ones do not: the engine would take no 87.5 for one. */
    private static boolean sameKind(String type, String other) {
        boolean whole = WHOLE.equals(type) || WHOLE.equals(other);
        return Objects.equals(type, other) || Table.isNumber(type) && Table.isNumber(other) && !whole;
    }

    private static void lookAtOutputs(Table table, Table shipped, Faults faults) {
        for (Table.Output wanted : shipped.outputs()) {
            Table.Output output = table.output(wanted.name());
            if (output == null) {
                faults.add(table.decision(), "gate.table.output.missing", wanted.name());
            } else if (!sameKind(output.type(), wanted.type())) {
                faults.add(output.id(), "gate.table.type", wanted.type());
            }
        }
        table.outputs().stream()
                .filter(output -> output.name() == null || shipped.output(output.name()) == null)
                .forEach(output -> faults.add(output.id(), "gate.table.output.unknown", String.valueOf(output.name())));
        lookAtAnswers(table, shipped, faults);
    }

    private static void lookAtAnswers(Table table, Table shipped, Faults faults) {
        for (Table.Rule rule : table.rules()) {
            for (int i = 0; i < Math.min(rule.thens().size(), table.outputs().size()); i++) {
                Table.Output output = table.outputs().get(i);
                String answer = rule.thens().get(i);
                Table.Output wanted = output.name() == null ? null : shipped.output(output.name());
                if (answer.length() > LONGEST_ANSWER) {
                    faults.add(rule.id(), "gate.head.long", String.valueOf(output.name()), LONGEST_ANSWER);
                } else if (!isLiteral(answer, output.type()) || answer.equals("null") && isWanted(output, shipped)) {
                    faults.add(rule.id(), "gate.table.answer", answer, String.valueOf(output.type()));
                } else if (wanted != null
                        && !wanted.allowed().isEmpty()
                        && !wanted.allowed().contains(answer)) {
                    faults.add(rule.id(), "gate.table.allowed", answer, String.join(", ", wanted.allowed()));
                }
            }
        }
    }

    /** Empty it may be only where the shipped table answers so. */
    private static boolean isWanted(Table.Output output, Table shipped) {
        int place = IntStream.range(0, shipped.outputs().size())
                .filter(i ->
                        Objects.equals(output.name(), shipped.outputs().get(i).name()))
                .findFirst()
                .orElse(-1);
        return place >= 0
                && shipped.rules().stream()
                        .noneMatch(rule -> rule.thens().get(place).equals("null"));
    }

    private static boolean isLiteral(String answer, String type) {
        if (answer.equals("null")) {
            return true;
        }
        if (Table.isNumber(type)) {
            return answer.matches("integer".equals(type) ? "-?\\d{1,15}" : "-?\\d{1,15}(\\.\\d{1,10})?");
        }
        return "boolean".equals(type) ? answer.matches("true|false") : answer.matches("\"[^\"]*\"");
    }

    private void lookAtRules(Table table, Table shipped, Faults faults) {
        if (table.rules().isEmpty()) {
            faults.add(table.decision(), "gate.table.empty");
        }
        for (Table.Rule rule : table.rules()) {
            if (rule.whens().size() != table.inputs().size()
                    || rule.thens().size() != table.outputs().size()) {
                faults.add(rule.id(), "gate.table.cells");
                continue;
            }
            for (int i = 0; i < table.inputs().size(); i++) {
                Table.Input input = table.inputs().get(i);
                lookAtCell(rule, rule.whens().get(i), wanted(input, shipped), faults);
                lookAtWords(rule, rule.whens().get(i), input, shipped, faults);
            }
        }
    }

    /** The type its feature tells; what is not known is told elsewhere. */
    private static String wanted(Table.Input input, Table shipped) {
        return shipped.inputs().stream()
                .filter(known -> known.expression().equals(input.expression()))
                .map(Table.Input::type)
                .findFirst()
                .orElse(input.type());
    }

    private static void lookAtCell(Table.Rule rule, String cell, String type, Faults faults) {
        UnaryTest test = UnaryTest.read(cell);
        boolean fits = test != null && test.values().stream().allMatch(value -> isOf(value, type));
        if (!fits) {
            faults.add(rule.id(), "gate.table.cell", cell, String.valueOf(type));
        }
    }

    /** Words that nobody tells would never match: teams there are, and of the others those the shipped table knows. */
    private void lookAtWords(Table.Rule rule, String cell, Table.Input input, Table shipped, Faults faults) {
        UnaryTest test = UnaryTest.read(cell);
        Set<Object> known = named(input, shipped);
        if (test == null) {
            return;
        }
        for (Object value : test.values()) {
            if (value instanceof String word && input.expression().equals(TEAM)) {
                if (!words.isTeam(word)) {
                    faults.add(rule.id(), "gate.table.team", word);
                }
            } else if (value instanceof String && !known.isEmpty() && !known.contains(value)) {
                faults.add(rule.id(), "gate.table.word", value, known);
            }
        }
    }

    private static boolean isOf(Object value, String type) {
        if (value instanceof BigDecimal) {
            return Table.isNumber(type);
        }
        return value instanceof Boolean ? "boolean".equals(type) : "string".equals(type);
    }

    private void lookAtCases(Table table, Table shipped, Faults faults) {
        if (!ONE_ANSWER.contains(table.hitPolicy())) {
            return;
        }
        List<List<UnaryTest>> tests = tests(table);
        if (tests.stream()
                        .flatMap(List::stream)
                        .mapToLong(test -> test.values().size())
                        .sum()
                > MOST_VALUES) {
            faults.add(table.decision(), "gate.table.fine");
            return;
        }
        TableCases cases = new TableCases(table, tests, texts(table, shipped));
        if (cases.areTooMany()) {
            faults.add(table.decision(), "gate.table.fine");
            return;
        }
        List<TableCases.Found> found = cases.all();
        tell(found.stream().filter(one -> one.rules().isEmpty()), "gate.table.gap", table, faults);
        if ("UNIQUE".equals(table.hitPolicy())) {
            tell(found.stream().filter(one -> one.rules().cardinality() > 1), "gate.table.overlap", table, faults);
        }
        if ("ANY".equals(table.hitPolicy())) {
            tell(found.stream().filter(one -> answers(one, table) > 1), "gate.table.overlap", table, faults);
        }
        if (faults.isEmpty()) {
            List<Map<String, Object>> outputs =
                    table.rules().stream().map(rule -> outputs(table, rule)).toList();
            List<TableGate.Case> answered =
                    found.stream().map(one -> cases.answered(one, outputs)).toList();
            words.rules(table.decision()).stream()
                    .flatMap(rule -> rule.faults(answered).stream())
                    .forEach(fault ->
                            faults.add(fault.rule(), fault.key(), fault.args().toArray()));
        }
    }

    /** How many different answers a case has. */
    private static long answers(TableCases.Found one, Table table) {
        return one.rules().stream()
                .mapToObj(rule -> table.rules().get(rule).thens())
                .distinct()
                .count();
    }

    private static List<List<UnaryTest>> tests(Table table) {
        return table.rules().stream()
                .map(rule -> rule.whens().stream().map(UnaryTest::read).toList())
                .toList();
    }

    /** Texts an input may hold: those the shipped table names. */
    private static List<Set<Object>> texts(Table table, Table shipped) {
        List<Set<Object>> texts = new ArrayList<>();
        for (Table.Input input : table.inputs()) {
            Set<Object> named = named(input, shipped);
            if (named.isEmpty()) {
                named.add("…");
            }
            texts.add(named);
        }
        return texts;
    }

    private static Set<Object> named(Table.Input input, Table shipped) {
        Set<Object> named = new TreeSet<>();
        IntStream.range(0, shipped.inputs().size())
                .filter(i -> "string".equals(input.type())
                        && shipped.inputs().get(i).expression().equals(input.expression()))
                .forEach(i ->
                        tests(shipped).forEach(rule -> named.addAll(rule.get(i).values())));
        return named;
    }

    private static void tell(Stream<TableCases.Found> wrong, String key, Table table, Faults faults) {
        wrong.limit(MOST_TOLD).forEach(one -> {
            String when = one.inputs().entrySet().stream()
                    .map(input -> input.getKey() + " = " + input.getValue())
                    .collect(Collectors.joining(", "));
            String rules = one.rules().stream()
                    .mapToObj(rule -> table.rules().get(rule).id())
                    .collect(Collectors.joining(", "));
            faults.add(table.decision(), key, when, rules);
        });
    }

    private static Map<String, Object> outputs(Table table, Table.Rule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            outputs.put(table.outputs().get(i).name(), value(rule.thens().get(i)));
        }
        return outputs;
    }

    private static Object value(String answer) {
        if (answer.startsWith("\"")) {
            return answer.substring(1, answer.length() - 1);
        }
        return switch (answer) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(answer);
            default -> new BigDecimal(answer);
        };
    }
}
