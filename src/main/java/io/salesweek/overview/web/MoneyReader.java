package io.salesweek.overview.web;

import io.salesweek.calendar.Week;
import io.salesweek.overview.web.TeamWeekView.BonusView;
import io.salesweek.overview.web.TeamWeekView.CorrectionView;
import io.salesweek.reward.Bonuses;
import io.salesweek.reward.Bonuses.Worked;
import io.salesweek.reward.Computation.Figures;
import io.salesweek.reward.Kind;
import io.salesweek.reward.Reward;
import io.salesweek.reward.Rewards;
import io.salesweek.week.RepWeek;
import io.salesweek.week.RepWeekKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What weeks pay, or would pay as they stand. */
@Component
class MoneyReader {

    private final Rewards rewards;
    private final Bonuses bonuses;

    MoneyReader(Rewards rewards, Bonuses bonuses) {
        this.rewards = rewards;
        this.bonuses = bonuses;
    }

    /** A rep without figures is missing. */
    Map<RepWeek, BonusView> bonuses(Collection<RepWeek> weeks) {
        Map<RepWeekKey, List<Reward>> kept =
                rewards.of(weeks.stream().map(RepWeek::key).toList());
        Map<RepWeek, BonusView> views = new LinkedHashMap<>();
        bonuses.asTheyStand(
                        weeks.stream().filter(week -> !week.teamWeek().frozen()).toList())
                .forEach((week, worked) -> views.put(week, preview(worked)));
        for (RepWeek week : weeks) {
            kept.getOrDefault(week.key(), List.of()).stream()
                    .filter(reward -> reward.kind() == Kind.BONUS && reward.last() != null)
                    .findFirst()
                    .ifPresent(reward -> views.put(week, kept(reward)));
        }
        return views;
    }

    Map<RepWeek, List<CorrectionView>> corrections(Collection<RepWeek> weeks) {
        Map<Week, List<RepWeek>> byWeek =
                weeks.stream().collect(Collectors.groupingBy(week -> week.key().week()));
        Map<RepWeek, List<CorrectionView>> views = new LinkedHashMap<>();
        byWeek.forEach((week, reps) -> {
            Map<String, List<Reward>> shown = rewards.correctionsShownIn(
                    week, reps.stream().map(rep -> rep.key().person()).toList());
            reps.forEach(rep -> views.put(
                    rep,
                    shown.getOrDefault(rep.key().person(), List.of()).stream()
                            .filter(reward -> reward.last() != null)
                            .map(MoneyReader::correction)
                            .toList()));
        });
        return views;
    }

    private static BonusView preview(Worked worked) {
        return new BonusView(null, worked.quota().amount(), worked.quotaAttainment(), worked.amount(), "preview");
    }

    private static BonusView kept(Reward reward) {
        Figures figures = reward.last().figures();
        return new BonusView(
                reward.id(), figures.quota(), figures.quotaAttainment(), figures.worth(), Wire.name(reward.state()));
    }

    private static CorrectionView correction(Reward reward) {
        return new CorrectionView(
                reward.id(),
                reward.repWeek().week().toString(),
                reward.last().figures().amount(),
                Wire.name(reward.state()));
    }
}
