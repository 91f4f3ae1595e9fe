package io.salesweek.engine.deployment;

import java.util.List;
import java.util.Map;

/** What this version of the application would refuse in files that an owner deployed before it, and that run nonetheless. */
public interface Doubts {

    /** Sentences in English, by the file's name as {@link OwnersFiles} says it. */
    Map<String, List<String>> byFile();
}
