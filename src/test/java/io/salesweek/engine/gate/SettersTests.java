package io.salesweek.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.engine.expressions.ModelGuard;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Read off the application's diagrams alone, it is found which step's code sets what they go by. */
@SpringBootTest
@ActiveProfiles("rehearsal")
class SettersTests {

    @Autowired
    Vocabulary words;

    @Autowired
    ModelGuard guard;

    @ParameterizedTest
    @CsvSource({
        "goal-setting, verdict, businessRuleTask_checkGoals",
        "goal-setting, decision, userTask_confirmGoals",
        "goal-setting, carriedOver, serviceTask_carryOverGoals",
        "credit-watch, moreAccounts, businessRuleTask_checkCredit",
        "daily-reporting, day, serviceTask_startDay",
        "reward-approval, toApprove, businessRuleTask_computeBonus",
        "reward-approval, outcome, userTask_approveReward",
        "reward-approval, disputed, userTask_disputeReward",
        "risk-escalation, dueAt, serviceTask_handOverRisk",
        "score-appeal, changed, userTask_resolveAppeal",
        "deal-change, wait, serviceTask_recheckReward"
    })
    void aVariableIsSetByTheLastStepBeforeAllItsReaders(String process, String variable, String step) {
        assertThat(setters(process)).containsEntry(variable, step);
    }

    @ParameterizedTest
    @CsvSource({"goal-setting, person", "goal-setting, mostReturns", "feedback, person", "wait-until, until"})
    void whatACaseHasFromItsBeginningNoStepSets(String process, String variable) {
        assertThat(setters(process)).doesNotContainKey(variable);
    }

    private Map<String, String> setters(String process) {
        return words.shipped().setters(process, guard).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Diagram.id(entry.getValue())));
    }
}
