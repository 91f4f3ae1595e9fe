package io.salesweek.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.calendar.Week;
import io.salesweek.reward.persistence.ComputationEntity;
import io.salesweek.reward.persistence.ComputationRepository;
import io.salesweek.reward.persistence.RewardEntity;
import io.salesweek.reward.persistence.RewardRepository;
import io.salesweek.week.RepWeekKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A week's money is taken by the quota and the cap of its first computation: what a recognition computes is none. */
class KeptTermsTests {

    private static final RepWeekKey WEEK = RepWeekKey.parse("2026-W47/east/lilei");

    private final RewardRepository rewards = mock(RewardRepository.class);
    private final ComputationRepository computations = mock(ComputationRepository.class);
    private final RewardRecord record = new RewardRecord(rewards, computations, null, null, null, null, null);

    @Test
    void aRecognitionOfTheWeekIsNoComputationOfItsMoney() {
        when(rewards.of(anyCollection())).thenReturn(List.of(reward("praise", Kind.RECOGNITION)));
        when(computations.of(any())).thenAnswer(asked -> asked.getArgument(0, List.class).stream()
                .map(id -> mock(ComputationEntity.class))
                .toList());

        assertThat(record.first(WEEK)).isEmpty();
        assertThat(record.last(WEEK)).isEmpty();
        assertThat(record.computations(WEEK)).hasSize(1);
    }

    private static RewardEntity reward(String id, Kind kind) {
        return new RewardEntity(id, WEEK, kind, 0, Week.parse("2026-W47"), Instant.EPOCH);
    }
}
