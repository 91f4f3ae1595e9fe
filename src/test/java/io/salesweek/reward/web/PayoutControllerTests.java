package io.salesweek.reward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.problem.CurrentPerson;
import io.salesweek.reward.Payouts;
import io.salesweek.reward.web.PayoutController.Asked;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;

class PayoutControllerTests {

    private final Payouts payouts = mock(Payouts.class);
    private final CurrentPerson finance = mock(CurrentPerson.class);

    @Test
    void theSameListAskedForTwiceAtOnceIsAnsweredTwice() {
        when(finance.has("finance")).thenReturn(true);
        when(finance.id()).thenReturn("caiwu");
        when(payouts.take(YearMonth.of(2026, 11), "nov", "caiwu"))
                .thenThrow(new DataIntegrityViolationException("the other call was there first"))
                .thenReturn(new Payouts.Taken(Instant.EPOCH, List.of()));

        var answer = new PayoutController(payouts, finance).take(new Asked("2026-11", "nov"), "text/csv");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    }
}
