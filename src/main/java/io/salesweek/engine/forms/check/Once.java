package io.salesweek.engine.forms.check;

import java.util.function.Supplier;

/** Asks once, and only when somebody wants to know. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
