package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.calendar.Week;
import io.salesweek.reward.persistence.PayoutEntity;
import io.salesweek.reward.persistence.PayoutExportRepository;
import io.salesweek.reward.persistence.PayoutRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.team.People;
import io.salesweek.week.RepWeekKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayoutsTests {

    private static final RepWeekKey WEEK = RepWeekKey.parse("2026-W43/east/lilei");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final PayoutRepository payouts = mock(PayoutRepository.class);
    private final PayoutExportRepository exports = mock(PayoutExportRepository.class);
    private final RewardRepository rewards = mock(RewardRepository.class);
    private final RewardEntity reward =
            new RewardEntity("r1", WEEK, Kind.BONUS, 0, Week.parse("2026-W44"), Instant.EPOCH);
    private final PayoutEntity inOctober = payout("250.00", OCTOBER);
    private final PayoutEntity inNovember = payout("50.00", OCTOBER.plusMonths(1));
    private final Payouts lists = new Payouts(
            payouts,
            exports,
            rewards,
            mock(RewardRecord.class),
            mock(People.class),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @BeforeEach
    void twoAmountsOfOneRewardAreDue() {
        reward.state(RewardState.APPROVED);
        when(exports.findById(any())).thenReturn(Optional.empty());
        when(exports.saveAndFlush(any())).thenAnswer(asked -> asked.getArgument(0));
        when(rewards.findAllById(any())).thenReturn(List.of(reward));
        when(payouts.findByRewardIn(anyCollection())).thenReturn(List.of(inOctober, inNovember));
        when(payouts.lockDue("2026-10")).thenReturn(List.of(inOctober));
        when(payouts.lockDue("2026-11")).thenReturn(List.of(inNovember));
    }

    @Test
    void aRewardIsPaidWhenAllOfItIsInAList() {
        lists.take(OCTOBER, "october", "caiwu");
        assertThat(reward.state()).isEqualTo(RewardState.APPROVED);

        lists.take(OCTOBER.plusMonths(1), "november", "caiwu");
        assertThat(reward.state()).isEqualTo(RewardState.PAID);
    }

    private static PayoutEntity payout(String amount, YearMonth month) {
        return new PayoutEntity(WEEK, "r1", 1L, "bonus", new BigDecimal(amount), "CNY", Instant.EPOCH, month);
    }
}
