package io.salesweek.reward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.reward.domain.FourEyes.Approval;
import java.util.List;
import org.junit.jupiter.api.Test;

class FourEyesTests {

    private static final FourEyes LILEI = new FourEyes("lilei");

    @Test
    void aRouteIsCompleteWhenDifferentPeopleApprovedEachStep() {
        assertThat(LILEI.complete(List.of(by("hanmeimei"), by("zhaolei")))).isTrue();
    }

    @Test
    void itIsNotWhereAStepIsOpenOrThereIsNone() {
        assertThat(LILEI.complete(List.of(by("hanmeimei"), by(null)))).isFalse();
        assertThat(LILEI.complete(List.of())).isFalse();
    }

    @Test
    void itIsNotWhereOnePersonApprovedTwiceOrThePersonThemselves() {
        assertThat(LILEI.complete(List.of(by("hanmeimei"), by("hanmeimei")))).isFalse();
        assertThat(LILEI.complete(List.of(by("lilei")))).isFalse();
    }

    @Test
    void itIsNotWhereTwoApprovalsAreInOnePersonsName() {
        assertThat(LILEI.complete(List.of(by("hanmeimei"), new Approval("zhangqiang", "hanmeimei"))))
                .isFalse();
        assertThat(LILEI.complete(List.of(new Approval("zhangqiang", "lilei")))).isFalse();
        assertThat(LILEI.complete(List.of(new Approval("zhangqiang", "hanmeimei"), by("zhaolei"))))
                .isTrue();
    }

    @Test
    void barredAreThePersonWhoApprovedAndInWhoseNameTheyDid() {
        assertThat(LILEI.barred(List.of(new Approval("wangwei", "hanmeimei"), by(null))))
                .containsExactlyInAnyOrder("lilei", "wangwei", "hanmeimei");
    }

    @Test
    void whoProposedItApprovesNothingOfIt() {
        FourEyes nominated = new FourEyes("lilei", "hanmeimei");

        assertThat(nominated.barred(List.of())).containsExactlyInAnyOrder("lilei", "hanmeimei");
        assertThat(nominated.complete(List.of(by("hanmeimei")))).isFalse();
        assertThat(nominated.complete(List.of(by("zhaolei")))).isTrue();
    }

    private static Approval by(String person) {
        return new Approval(person, null);
    }
}
