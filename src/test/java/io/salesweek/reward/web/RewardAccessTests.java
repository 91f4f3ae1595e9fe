package io.salesweek.reward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesweek.calendar.Week;
import io.salesweek.problem.CurrentPerson;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Recognition;
import io.salesweek.reward.Reward;
import io.salesweek.reward.RewardState;
import io.salesweek.team.Absences;
import io.salesweek.team.People;
import io.salesweek.team.WhoActs;
import io.salesweek.week.RepWeekKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who stands in sees on those days what the absent person sees, no more. */
class RewardAccessTests {

    private final CurrentPerson current = mock(CurrentPerson.class);
    private final Absences absences = mock(Absences.class);
    private final RewardAccess access = new RewardAccess(current, mock(WhoActs.class), mock(People.class), absences);

    @Test
    void aStandInReadsTheAbsentPersonsReward() {
        standsInFor("lilei");

        assertThat(access.seen(reward(Kind.BONUS, Recognition.PRAISE)).recognition())
                .as("not published yet")
                .isNull();
    }

    @Test
    void aNominationThatIsNotPublishedIsNotThereForThemEither() {
        standsInFor("lilei");

        assertThatThrownBy(() -> access.seen(reward(Kind.RECOGNITION, Recognition.PROMOTION_NOMINATION)))
                .hasMessage("reward.unknown");
    }

    @Test
    void whoStandsInForSomebodyElseReadsNothing() {
        standsInFor("zhangqiang");

        assertThatThrownBy(() -> access.seen(reward(Kind.BONUS, null))).hasMessage("reward.notYours");
    }

    private void standsInFor(String absent) {
        when(current.id()).thenReturn("wangwei");
        when(absences.seesAs("wangwei")).thenReturn(Set.of("wangwei", absent));
    }

    private static Reward reward(Kind kind, Recognition recognition) {
        return new Reward(
                "r1",
                RepWeekKey.parse("2026-W47/east/lilei"),
                kind,
                RewardState.PENDING,
                recognition,
                "hanmeimei",
                "because",
                false,
                Week.parse("2026-W48"),
                List.of(),
                List.of());
    }
}
