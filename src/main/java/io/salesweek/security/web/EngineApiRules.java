package io.salesweek.security.web;

import io.salesweek.security.accounts.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The allow-list {@code security/engine-api.txt}. */
@Component
public class EngineApiRules {

    private static final String EVERYBODY = "everybody";
    private static final String ANY = "ANY";

    private final List<Rule> rules;

    EngineApiRules() throws IOException {
        rules = new ClassPathResource("security/engine-api.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Rule::read)
                .toList();
    }

    /** @param path decoded, below the root of the engine's API; of the webapps' own APIs the whole path */
    public boolean allow(SignedIn person, String verb, String path) {
        return rules.stream().anyMatch(rule -> rule.allows(person, verb, path));
    }

    private record Rule(Set<String> roles, String verb, Pattern path) {

        static Rule read(String line) {
            String[] cells = line.split("\\|");
            Set<String> roles =
                    Stream.of(cells[0].split(",")).map(String::strip).collect(Collectors.toSet());
            return new Rule(roles, cells[1].strip(), pattern(cells[2].strip()));
        }

        /** Own id and rest of path first; what is left in braces is one segment. */
        private static Pattern pattern(String path) {
            String regex = Pattern.quote(path)
                    .replace("{me}", "\\E(?<me>[^/]+)\\Q")
                    .replace("**", "\\E.*\\Q")
                    .replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
            return Pattern.compile(regex);
        }

        boolean allows(SignedIn person, String asked, String at) {
            return isFor(person) && (verb.equals(ANY) || verb.equals(asked)) && leadsTo(at, person);
        }

        private boolean isFor(SignedIn person) {
            return roles.contains(EVERYBODY) && !person.roles().isEmpty()
                    || person.roles().stream().anyMatch(roles::contains);
        }

        private boolean leadsTo(String at, SignedIn person) {
            var match = path.matcher(at);
            return match.matches()
                    && (!path.pattern().contains("(?<me>") || person.id().equals(match.group("me")));
        }
    }
}
