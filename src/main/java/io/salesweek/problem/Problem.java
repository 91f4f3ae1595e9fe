package io.salesweek.problem;

/**
 * Something a person can mend: what they sent breaks a rule, is not theirs, is not there, or comes at the wrong time. It carries a key
 * of a text in {@code messages/*.properties}, never a sentence, so that it can be told in the person's language.
 */
public final class Problem extends RuntimeException {

    /** What kind of answer it is; each has its HTTP status. */
    public enum Kind {
        /** The input breaks a rule: 400. */
        BAD_INPUT,
        /** Signed in without the right: 403. */
        FORBIDDEN,
        /** There is no such thing, or not for this person: 404. */
        NOT_FOUND,
        /** The moment is wrong; the same call may be right at another time: 409. */
        CONFLICT
    }

    private final Kind kind;
    private final String field;
    private final String key;
    private final transient Object[] args;

    private Problem(Kind kind, String field, String key, Object... args) {
        super(key, null, false, false);
        this.kind = kind;
        this.field = field;
        this.key = key;
        this.args = args.clone();
    }

    public static Problem badInput(String key, Object... args) {
        return new Problem(Kind.BAD_INPUT, null, key, args);
    }

    /** As {@link #badInput}, naming the field of a form it is about, e.g. {@code goals[1].target}; the form tells it by its label. */
    public static Problem badField(String field, String key, Object... args) {
        return new Problem(Kind.BAD_INPUT, field, key, args);
    }

    public static Problem forbidden(String key, Object... args) {
        return new Problem(Kind.FORBIDDEN, null, key, args);
    }

    public static Problem notFound(String key, Object... args) {
        return new Problem(Kind.NOT_FOUND, null, key, args);
    }

    public static Problem conflict(String key, Object... args) {
        return new Problem(Kind.CONFLICT, null, key, args);
    }

    public Kind kind() {
        return kind;
    }

    /** The form field it is about, or null. */
    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.clone();
    }
}
