package io.salesweek.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.crm.Account;
import io.salesweek.crm.Accounts;
import io.salesweek.problem.Texts;
import io.salesweek.team.People;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two risks of one customer are told apart in a list of tasks. */
class RiskWordsTests {

    private final Accounts accounts = mock(Accounts.class);
    private final RiskWords words = new RiskWords(new Texts(), mock(People.class), accounts);

    @BeforeEach
    void thereIsACustomer() {
        when(accounts.byId(any()))
                .thenReturn(Map.of("a-17", new Account("a-17", "Acme", null, null, "CNY", null, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concentration   | Acme · 客户过于集中 Concentration on one customer · 120,000 CNY",
                "overCreditLimit | Acme · 超过信用额度 Over the credit limit · 120,000 CNY"
            })
    void aFoundOneByItsRule(String rule, String about) {
        assertThat(words.about(risk(rule, "a-17", null), "CNY")).isEqualTo(about);
    }

    @Test
    void aToldOneByItsFirstWords() {
        assertThat(words.about(
                        risk(
                                null,
                                null,
                                "They\nask for a longer time to pay and will not say what happened to the last invoice"),
                        "CNY"))
                .isEqualTo("Acme · They ask for a longer time to pay and wi… · 120,000 CNY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "customer"})
    void aShortOneAsItIs(String said) {
        assertThat(words.about(risk(null, null, said), "CNY")).isEqualTo("Acme · " + said + " · 120,000 CNY");
    }

    private static Risk risk(String rule, String subject, String description) {
        return new Risk(
                "1",
                "risk/1",
                rule,
                subject,
                new RiskFacts(RiskKind.CUSTOMER, description, Likelihood.MEDIUM, "a-17", new BigDecimal("120000")),
                new Ownership("lilei", null, "east"),
                null,
                null,
                null,
                null,
                Risk.State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
