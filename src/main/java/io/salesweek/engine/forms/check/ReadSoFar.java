package io.salesweek.engine.forms.check;

/** A text that is read only so often: some patterns would be tried on it for years. */
final class ReadSoFar implements CharSequence {

    /** Hundreds of times as often as a sensible pattern reads the longest text. */
    private static final int MOST = 2_000_000;

    private final String text;
    private int reads;

    ReadSoFar(String text) {
        this.text = text;
    }

    /** It was read too often. */
    static final class TooOften extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooOften() {
            super(null, null, false, false);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > MOST) {
            throw new TooOften();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
