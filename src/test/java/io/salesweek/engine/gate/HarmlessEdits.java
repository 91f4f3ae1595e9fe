package io.salesweek.engine.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The application's files, edited as people do without changing what they say. */
public final class HarmlessEdits {

    private HarmlessEdits() {}

    public static Stream<ModelEdit> shipped() {
        return Stream.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form")
                .flatMap(HarmlessEdits::names)
                .sorted()
                .map(ModelEdit::of);
    }

    private static Stream<String> names(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(Resource::getFilename);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ModelEdit of(ModelEdit shipped) {
        String text = shipped.text();
        String name = shipped.file();
        return shipped.with(
                name.endsWith(".form")
                        ? editedForm(text)
                        : name.endsWith(".dmn") ? editedTable(text) : editedDiagram(text));
    }

    /** Moved, renamed, described, coloured, in lanes of their own. */
    private static String editedDiagram(String text) {
        String colours = text.contains("xmlns:bioc")
                ? ""
                : "xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" "
                        + "xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\" ";
        return text.replaceFirst("<bpmn:definitions ", "<bpmn:definitions " + colours)
                .replaceAll("(<dc:Bounds [^>]*x=\")(\\d+)", "$11$2")
                .replaceAll(
                        "(<bpmn:(?:userTask|serviceTask|startEvent|endEvent) id=\"[^\"]*\" name=\")[^\"]*",
                        "$1改过的名字 · Renamed")
                .replaceAll(
                        "<bpmndi:BPMNShape (?![^>]*(?:bioc|color):)",
                        "<bpmndi:BPMNShape bioc:stroke=\"#205022\" color:border-color=\"#205022\" ")
                .replaceFirst("(<bpmn:process [^>]*camunda:versionTag=\")[^\"]*", "$12.0 东区")
                .replaceFirst(
                        "(?s)(<bpmn:process .*?</bpmn:documentation>)",
                        "$1<bpmn:laneSet id=\"laneSet_own\"><bpmn:lane id=\"lane_rep\" name=\"员工\" /><bpmn:lane id=\"lane_manager\" /></bpmn:laneSet>")
                .replaceFirst("</bpmn:documentation>", " More words.</bpmn:documentation>");
    }

    /** Described, relabelled, wider, its rules in another order and under other ids. */
    private static String editedTable(String text) {
        return text.replaceAll("biodi:width=\"\\d+\"", "biodi:width=\"333\"")
                .replaceAll(" label=\"", " label=\"我们的 ")
                .replaceAll("<dmn:rule id=\"", "<dmn:rule id=\"my_")
                .replaceAll("<dmn:description>", "<dmn:description>Ours: ");
    }

    private static String editedForm(String text) {
        return text.replaceAll("\"columns\": \\d+", "\"columns\": 8")
                .replaceAll("\"label\": \"= if", "\"label\": \"=if")
                .replaceAll("\"schemaVersion\": 16", "\"schemaVersion\": 18")
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [ { \"type\": \"text\", \"id\": \"Text_own\", \"text\": \"Read this first\" },");
    }
}
