package io.salesweek.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One of the application's files, changed as an {@code .edit} file says (see {@code refused-models/README.md}), or as a test says. */
public final class ModelEdit {

    private final String file;
    private String text;

    private ModelEdit(String file, String text) {
        this.file = file;
        this.text = text;
    }

    public static ModelEdit of(String file) {
        return new ModelEdit(file, shipped(file));
    }

    static ModelEdit read(String edit) {
        String[] parts = edit.split("\n", 2);
        ModelEdit model = of(parts[0].strip());
        for (String change : parts[1].strip().split("\n\n")) {
            model.replace(lines(change, '-'), lines(change, '+'));
        }
        return model;
    }

    /** Replaces all places; there must be one. */
    public ModelEdit replace(String old, String now) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        text = text.replace(old, now);
        return this;
    }

    ModelEdit with(String other) {
        return new ModelEdit(file, other);
    }

    ModelEdit copy() {
        return new ModelEdit(file, text);
    }

    @Override
    public String toString() {
        return file;
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(String change, char sign) {
        List<String> lines = new ArrayList<>();
        for (String line : change.split("\n")) {
            if (line.charAt(0) == sign) {
                lines.add(line.length() > 2 ? line.substring(2) : "");
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String shipped(String file) {
        String folder = file.endsWith(".form") ? "/forms/" : "/processes/";
        try (InputStream stream = ModelEdit.class.getResourceAsStream(folder + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
