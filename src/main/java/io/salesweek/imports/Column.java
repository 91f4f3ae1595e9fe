package io.salesweek.imports;

/**
 * A column of a kind's files.
 *
 * @param required whether every file must have it; whether every row must fill it is the kind's to say ({@link Row#required})
 * @param maxLength longest value, in characters; a longer one rejects its row
 */
public record Column(String name, boolean required, int maxLength) {

    private static final int USUAL_LENGTH = 200;

    public static Column required(String name) {
        return new Column(name, true, USUAL_LENGTH);
    }

    public static Column optional(String name) {
        return new Column(name, false, USUAL_LENGTH);
    }

    public Column upTo(int characters) {
        return new Column(name, required, characters);
    }
}
