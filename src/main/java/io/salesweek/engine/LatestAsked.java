package io.salesweek.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so many answers at most, and forgets who has not been asked for longest. */
public final class LatestAsked<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    private LatestAsked(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    /** For any number of threads. */
    public static <K, V> Map<K, V> atMost(int most) {
        return Collections.synchronizedMap(new LatestAsked<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
