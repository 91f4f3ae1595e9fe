package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;

import io.salesweek.Needs;
import io.salesweek.journey.CrmData.Won;
import io.salesweek.journey.Diary.Goal;
import io.salesweek.journey.Diary.Item;
import io.salesweek.journey.Rehearsal.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The company of the public CRM data set in its weeks W20 and W21 of 2017: who intends what, and what each of them can do over HTTP. */
@CrmJourney
abstract class CrmCompany {

    static final String CONFIRM = "userTask_confirmGoals";
    static final String REVIEW = "userTask_holdReview";
    static final String GIVE = "userTask_giveFeedback";
    static final String ANSWER = "userTask_acknowledgeFeedback";
    static final String TALK = "userTask_holdTalk";
    static final String HELP = "userTask_answerHelp";

    static final String W20 = "2017-W20";
    static final String W21 = "2017-W21";
    static final String W22 = "2017-W22";
    static final LocalDate MONDAY_20 = LocalDate.of(2017, 5, 15);
    static final LocalDate MONDAY_21 = LocalDate.of(2017, 5, 22);
    static final LocalDate SUNDAY_20 = MONDAY_20.plusDays(6);

    // Managers, whose teams have their names.
    static final String CARA = "cara-losch";
    static final String CELIA_IN_LOS_ANGELES = "celia-rouche";
    static final String DUSTIN_WITH_OBJECTIVE = "dustin-brinkmann";
    static final String MELVIN_WITHOUT_REVIEW = "melvin-marxen";
    static final String ROCCO_WITH_KICKOFF = "rocco-neubert";
    static final String SUMMER_SEES_EVERY_GOAL = "summer-sewald";

    static final String MAY = "dustin-may";

    /** Days of W20 of those who are late, silent or away (see {@link Diary#days}); all others report in time. */
    private static final Map<String, String> DAYS_20 = Map.ofEntries(
            Map.entry("corliss-cosme", "TLTTM"),
            Map.entry("rosie-papadopoulos", "TTMTT"),
            Map.entry("garret-kinder", "TTTTL"),
            Map.entry("wilburn-farren", "LLLLL"),
            Map.entry("carol-thompson", "XXXXX"),
            Map.entry("markita-hansen", "MMMMM"),
            Map.entry("cecily-lampkin", "XXTTT"),
            Map.entry("lajuana-vencill", "TTTXT"),
            Map.entry("moses-frase", "TTXTT"),
            Map.entry("mei-mei-johns", "MMMMM"),
            Map.entry("reed-clapper", "MMTTL"),
            Map.entry("kami-bicknell", "XTTTT"));

    /** In W21 these report, one is away all week, all others are silent. */
    private static final Map<String, String> DAYS_21 =
            Map.of("anna-snelling", "TTTTT", "versie-hillebrand", "TLTTT", "hayden-neloms", "XXXXX");

    /** They propose no goals in W20. */
    private static final Set<String> SILENT = Set.of("mei-mei-johns", "natalya-ivanova");

    @LocalServerPort
    int port;

    Rehearsal app;
    CrmData crm;
    RepsAtWork reps20;
    RepsAtWork reps21;
    ToldWeek told20;
    ToldWeek told21;

    @BeforeAll
    void everybodyHasIntentions() {
        app = new Rehearsal(port);
        crm = new CrmData(Needs.crmData());
        told20 = new ToldWeek(app, crm, W20);
        told21 = new ToldWeek(app, crm, W21);
        reps20 = new RepsAtWork(app, crm.agents(), W20, MONDAY_20, DAYS_20, "TTTTT");
        reps21 = new RepsAtWork(app, crm.agents(), W21, MONDAY_21, DAYS_21, "MMMMM");
        int place = 0;
        for (Diary diary : reps20.all()) {
            if (diary.takesPart() && !SILENT.contains(diary.rep.id())) {
                intend(diary, place++);
            }
        }
    }

    /** Goals and a plan, each rep's own. */
    private static void intend(Diary diary, int place) {
        String revenue = String.valueOf(3000 + 1250 * (place % 8));
        String calls = String.valueOf(10 + place % 9);
        diary.goals = switch (place % 3) {
            case 0 -> List.of(new Goal("revenueWon", revenue, 60), new Goal("calls", calls, 40));
            case 1 ->
                List.of(
                        new Goal("revenueWon", revenue + ".50", 50),
                        new Goal("calls", calls, 30),
                        new Goal("newCustomers", "1", 20));
            default -> List.of(new Goal("revenueWon", revenue, 70), new Goal("visits", "6", 30));
        };
        diary.plan = plan(diary, place);
    }

    static List<Item> plan(Diary diary, int place) {
        boolean[][] urgentImportant = {{true, true}, {true, false}, {false, true}, {false, false}};
        boolean sends = diary.days.contains("T") || diary.days.contains("L");
        List<Item> plan = new ArrayList<>();
        for (int i = 0; i < urgentImportant.length; i++) {
            boolean done = sends && (place + i) % 3 != 0;
            plan.add(new Item(
                    diary.monday.plusDays(i), "Item " + i, urgentImportant[i][0], urgentImportant[i][1], done));
        }
        return plan;
    }

    void decide(Diary diary, String decision) {
        submit(diary.rep.team(), CONFIRM, reps20.key(diary), decision);
    }

    /** Other goals, which stand in the diary from now on. */
    static String change(Diary diary, String revenue, String calls) {
        diary.goals = List.of(new Goal("revenueWon", revenue, 80), new Goal("calls", calls, 20));
        return "{'decision':'change','comment':'Better so','goals':" + RepsAtWork.goals(diary.goals, null) + "}";
    }

    static void settled(Diary diary, String state, String decidedBy) {
        diary.state = state;
        diary.decidedBy = decidedBy;
    }

    Goal percent(Diary diary, String metric, int percent, int weight, int decimals) {
        BigDecimal usual = reps20.diary(diary.rep.id()).usual(metric, diary.ownDays(), crm);
        BigDecimal target = usual.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), decimals, RoundingMode.HALF_UP);
        return new Goal(metric, target, weight);
    }

    void feedback(Diary diary) {
        submit(
                diary.rep.team(),
                GIVE,
                reps20.key(diary),
                "{'praise':'Many calls','improve':'Few visits','suggestion':'One visit a day'}");
    }

    void submit(String person, String element, String key, String values) {
        expect(204, app.submit(person, app.task(person, element, key), values));
    }

    void absent(String who, String person, String day, String kind) {
        expect(
                200,
                app.start(
                        who,
                        "record-absence",
                        "{'person':'%s','from':'%s','to':'%s','kind':'%s'}".formatted(person, day, day, kind)));
    }

    void point(String who, String kind, String text) {
        expect(200, app.start(who, "add-review-point", "{'kind':'" + kind + "','text':'" + text + "'}"));
    }

    /** Won deals come in, and are what the CRM says from now on. */
    void deals(Won... deals) {
        List<String> rows = new ArrayList<>(List.of("id,owner,stage,account,amount,closedOn"));
        for (Won deal : deals) {
            String account = deal.account() == null ? "" : deal.account();
            rows.add(String.join(
                    ",", deal.id(), deal.owner(), "won", account, deal.value().toString(), "" + deal.day()));
            crm.add(deal);
        }
        app.send("deals", rows.toArray(String[]::new));
    }

    long accepted(String kind, String file) {
        return app.sendFile(kind, Needs.crmData().resolve(file), "crm-sales-opportunities")
                .get("accepted")
                .asLong();
    }

    long done(String element) {
        return count("/engine-rest/history/activity-instance/count?finished=true&activityId=" + element);
    }

    long count(String path) {
        Answer answer = app.get("admin", path);
        expect(200, answer);
        return answer.body().get("count").asLong();
    }

    static boolean inShanghai(Diary diary) {
        return !diary.rep.team().equals(CELIA_IN_LOS_ANGELES);
    }

    static boolean atTheWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** Where the team has an objective, its goals serve it. */
    static String objective(Diary diary) {
        return diary.rep.team().equals(DUSTIN_WITH_OBJECTIVE) ? MAY : null;
    }
}
