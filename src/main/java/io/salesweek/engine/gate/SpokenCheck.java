package io.salesweek.engine.gate;

import java.util.regex.Pattern;

/** What is said to a bean in words (grades, teams) means something to it. */
final class SpokenCheck implements DiagramCheck {

    private static final Pattern SAID =
            Pattern.compile("\\b(\\w+\\.\\w+)\\(\\s*execution\\s*,\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*\\)");

    private static final Pattern TEAM =
            Pattern.compile("\\.team\\(\\s*execution\\s*\\)\\s*(?:[=!]=|eq|ne)\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private final Vocabulary words;

    SpokenCheck(Vocabulary words) {
        this.words = words;
    }

    @Override
    public void look(Diagram diagram, Faults faults) {
        diagram.texts(text -> TEAM.matcher(text.value()).results().forEach(said -> {
            String team = said.group(1) == null ? said.group(2) : said.group(1);
            if (!words.isTeam(team)) {
                faults.add(diagram.owner(text.element()), "gate.table.team", team);
            }
        }));
        diagram.texts(text -> SAID.matcher(text.value()).results().forEach(said -> {
            String spoken = said.group(2) == null ? said.group(3) : said.group(2);
            words.spoken(said.group(1))
                    .filter(reader -> !reader.reads(spoken))
                    .forEach(reader -> faults.add(diagram.owner(text.element()), reader.refusal(), spoken));
        }));
    }
}
