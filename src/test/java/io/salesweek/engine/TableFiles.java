package io.salesweek.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The product's decision tables from their files, in whatever version is asked for (else 1), without an engine around them. */
public final class TableFiles implements DecisionTables, ModelVersions {

    private final Map<String, DecisionFile> files = new HashMap<>();

    @Override
    public DecisionAnswer evaluate(String decision, Integer version, Map<String, Object> inputs) {
        List<Map<String, Object>> rows =
                files.computeIfAbsent(decision, DecisionFile::new).rows(inputs);
        return new DecisionAnswer(
                decision,
                version == null ? 1 : version,
                inputs,
                IntStream.range(0, rows.size())
                        .mapToObj(row -> new DecisionAnswer.Row("row" + (row + 1), rows.get(row)))
                        .toList());
    }

    @Override
    public Map<String, Integer> latestVersions() {
        return Map.of();
    }

    /** No engine, no diagrams. */
    @Override
    public Map<String, Map<String, Integer>> of(Collection<String> businessKeys) {
        return Map.of();
    }
}
