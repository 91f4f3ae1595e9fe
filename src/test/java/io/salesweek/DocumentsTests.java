package io.salesweek;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.gate.TwelveChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is there is there, and both READMEs say the same. */
class DocumentsTests {

    private static final Path ENGLISH = Path.of("README.md");
    private static final Path CHINESE = Path.of("README.zh-CN.md");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w/:-])(?:\\.ci|docs|examples|forms|processes|src|tools)/[\\w./-]+");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs/adr"))) {
            return Stream.concat(
                    Stream.of(
                            ENGLISH,
                            CHINESE,
                            Path.of("CONTRIBUTING.md"),
                            Path.of("CHANGELOG.md"),
                            Path.of("docs/process-owner.md"),
                            Path.of("docs/process-owner.zh-CN.md")),
                    decisions)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        LINK.matcher(Files.readString(document)).results().forEach(link -> {
            Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileThatACommandNamesIsThere(Path document) throws IOException {
        assertThat(blocks(document, "bash")
                        .flatMap(block -> PATH.matcher(block).results().map(path -> path.group())))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void bothReadmesShowTheSameCommandsAndLinks() throws IOException {
        assertThat(blocks(CHINESE, "\\w+").toList())
                .isEqualTo(blocks(ENGLISH, "\\w+").toList());
        assertThat(links(CHINESE)).isEqualTo(links(ENGLISH));
    }

    @Test
    void theExampleIsTheReadmesWeek() throws IOException {
        List<String> script = Files.readAllLines(Path.of("examples/week/run.sh"));
        List<String> week = week("bash").skip(1).flatMap(String::lines).toList();

        assertThat(week).hasSizeGreaterThan(20);
        assertThat(script).containsSubsequence(week);
    }

    /** The blocks of the section that walks through a week, in order. */
    private static Stream<String> week(String language) throws IOException {
        String text = Files.readString(ENGLISH);
        String start = "\n## One week in five minutes\n";
        int from = text.indexOf(start) + start.length();
        return blocks(text.substring(from, text.indexOf("\n## ", from)), language);
    }

    @Test
    void theIndexListsEveryDecisionInOrder() throws IOException {
        Path index = Path.of("docs/adr/README.md");
        try (Stream<Path> files = Files.list(index.getParent())) {
            List<String> decisions = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
            assertThat(LINK.matcher(Files.readString(index)).results().map(link -> link.group(1)))
                    .isEqualTo(decisions);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-week", "goal-setting"})
    void theDrawnDiagramHasTheElementsOfTheDiagram(String process) throws IOException {
        String diagram = Files.readString(Path.of("processes", process + ".bpmn"));
        String drawing = Files.readString(Path.of("docs/images", process + ".svg"));

        assertThat(found("data-element-id=\"([a-zA-Z_]+?)(?:_label)?\"", drawing))
                .as("npm run render draws it again")
                .containsAll(found("<bpmndi:BPMN(?:Shape|Edge) [^>]*bpmnElement=\"([^\"]+)\"", diagram));
    }

    /** By these names a process owner finds what to change; {@code *…*} are the Modeler's where it offers the part. */
    @ParameterizedTest
    @CsvSource({"process-owner.md, '\\*([^*]+)\\*'", "process-owner.zh-CN.md, '“([^”]+)”'"})
    void theChangesNameThePartsAsTheModelsDo(String guide, String named) throws IOException {
        String text = Files.readString(Path.of("docs", guide));
        Set<String> names = new TreeSet<>(Set.of("Number", "Text field", "Text area"));
        try (Stream<Path> models = Stream.concat(Files.list(Path.of("processes")), Files.list(Path.of("forms")))) {
            models.forEach(model -> names.addAll(names(read(model))));
        }
        TwelveChanges.all().forEach(change -> change.files().forEach(file -> names.addAll(names(file.text()))));

        Set<String> said = found(named, text.substring(text.indexOf("\n## 1.")));
        assertThat(said).hasSizeGreaterThan(8).isSubsetOf(names);
    }

    /** Both languages of each name, label and description. */
    private static Set<String> names(String model) {
        return Stream.of("name=\"([^\"]+)\"", "label=\"([^\"]+)\"", "description>([^<]+)<", "\\\\\"([^\"\\\\]+)\\\\\"")
                .flatMap(pattern -> found(pattern, model).stream())
                .flatMap(name -> Stream.of(name.split(" · ")))
                .collect(toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> anchors(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase().replace(' ', '-'))
                .collect(toCollection(TreeSet::new));
    }

    /** Files and addresses, but for the other README and places within this one. */
    /** A picture is in the reader's language. */
    private static List<String> links(Path document) throws IOException {
        return Pattern.compile("]\\(([^)#]+)|(<http[^>]+>)")
                .matcher(Files.readString(document))
                .results()
                .map(link -> link.group())
                .filter(link -> !link.contains("README."))
                .map(link -> link.replace(".zh-CN.png", ".png"))
                .sorted()
                .toList();
    }

    private static Stream<String> blocks(Path document, String language) throws IOException {
        return blocks(Files.readString(document), language);
    }

    private static Stream<String> blocks(String text, String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).matches(language))
                .map(block -> block.group(2));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
