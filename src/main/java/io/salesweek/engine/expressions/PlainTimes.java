package io.salesweek.engine.expressions;

import io.salesweek.engine.SpokenTimes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Times that diagrams say in plain words. Looked up when a diagram is read: features are there only after the engine. */
@Component
class PlainTimes {

    private final ObjectProvider<SpokenTimes> readers;

    PlainTimes(ObjectProvider<SpokenTimes> readers) {
        this.readers = readers;
    }

    /** The question these words stand for; null for words that nobody reads. */
    String question(String words) {
        return readers.stream()
                .filter(reader -> reader.reads(words))
                .map(reader -> reader.question(words))
                .findFirst()
                .orElse(null);
    }
}
