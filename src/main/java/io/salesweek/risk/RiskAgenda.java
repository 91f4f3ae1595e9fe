package io.salesweek.risk;

import io.salesweek.review.AgendaSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team's open risks stand on its review's agenda until they are closed. */
@Component
class RiskAgenda implements AgendaSource {

    private final RiskBoard board;
    private final RiskWords words;

    RiskAgenda(RiskBoard board, RiskWords words) {
        this.board = board;
        this.words = words;
    }

    @Override
    public List<AgendaItem> agenda(String team, Locale locale) {
        List<Risk> open = board.open(team);
        Map<String, String> names = words.names(open);
        return open.stream()
                .map(risk -> new AgendaItem(
                        words.what(risk, names, locale),
                        words.kind(risk, locale) + " · " + words.severity(risk.severity(), locale),
                        words.holder(risk, names, locale),
                        words.state(risk, locale)))
                .toList();
    }
}
