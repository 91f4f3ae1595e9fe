package io.salesweek.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some wrong passwords each further one costs a pause of 3 s, doubled up to a minute, during which not even
 * the right one is tried. Counted per person and address (so that nobody can shut a colleague out from elsewhere), per address (one
 * password tried on many) and per person (many addresses; only after very many). Whoever signed in from an address within a day is not
 * held up there by what others do. Forgotten after a quarter of an hour; kept by node.
 */
@Component
class SignInThrottle {

    private static final int FREE_FOR_PAIR = 3;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final int FREE_FOR_PERSON = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 5;
    private static final int MOST = 100_000;
    private static final int LONGEST_NAME = 64;

    /** Wrong ones so far, and the moment (of the ticker, in nanoseconds) until which there is a pause. */
    private record Count(int wrong, long pausedUntil) {}

    private record Counter(String key, int free) {}

    private final Ticker ticker;
    private final Cache<String, Count> counts;
    private final Cache<String, Boolean> known;

    SignInThrottle() {
        this(Ticker.systemTicker());
    }

    SignInThrottle(Ticker ticker) {
        this.ticker = ticker;
        this.counts = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofMinutes(15))
                .maximumSize(MOST)
                .build();
        this.known = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofDays(1))
                .maximumSize(MOST)
                .build();
    }

    /** How long this person at this address must wait; zero: not at all. */
    Duration pause(String person, String address) {
        List<Counter> all = counters(person, address);
        boolean known = this.known.getIfPresent(all.get(0).key()) != null;
        return all.stream()
                .limit(known ? 1 : all.size())
                .map(counter -> pause(counter.key()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private Duration pause(String key) {
        Count count = counts.getIfPresent(key);
        long left = count == null ? 0 : count.pausedUntil() - ticker.read();
        return Duration.ofNanos(Math.max(0, left));
    }

    void wrong(String person, String address) {
        counters(person, address).forEach(counter -> counts.asMap()
                .merge(counter.key(), next(0, counter), (before, first) -> next(before.wrong(), counter)));
    }

    void right(String person, String address) {
        String pair = counters(person, address).get(0).key();
        counts.invalidate(pair);
        known.put(pair, true);
    }

    private Count next(int before, Counter counter) {
        int beyond = before + 1 - counter.free();
        return new Count(
                before + 1,
                beyond < 0 ? ticker.read() : ticker.read() + length(beyond).toNanos());
    }

    private static Duration length(int doublings) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(doublings, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** The pair first. What can be no id is counted under one name: names are the caller's to invent, and of any length. */
    private static List<Counter> counters(String person, String address) {
        String name = person.length() > LONGEST_NAME ? "" : person;
        String place = Networks.of(address);
        return List.of(
                new Counter("#" + name + "@" + place, FREE_FOR_PAIR),
                new Counter("@" + place, FREE_FOR_ADDRESS),
                new Counter("#" + name, FREE_FOR_PERSON));
    }
}
