package io.salesweek.journey;

import static io.salesweek.journey.Rehearsal.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** Rewards of two scored weeks, over HTTP as other programs meet them; the clock only moves forward, so the tests have an order. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "salesweek.people.initial-password=start")
@ActiveProfiles("rehearsal")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RewardJourneyIT {

    private static final String W47 = "2026-W47/east/";
    private static final String APPROVE = "userTask_approveReward";
    private static final String DISPUTE = "userTask_disputeReward";
    private static final String RESOLVE = "userTask_resolveDispute";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    private Rehearsal app;

    @BeforeAll
    void aTeamOpensItsWeek() {
        app = new Rehearsal(port);
        app.clock("2026-11-16T08:00:00+08:00");
        app.send(
                "people",
                "id,name,role,team,manager,language",
                "zhaolei,赵磊,director,,,zh",
                "linda,Linda,director,,,en",
                "caiwu,财务,finance,,,zh",
                "hanmeimei,韩梅梅,manager;rep,east,zhaolei,zh",
                "lilei,李雷,rep,east,,zh",
                "wangwei,Wang Wei,rep,east,,en",
                "zhaomin,赵敏,rep,east,,zh",
                "chenjie,Chen Jie,rep,east,,en");
        app.send("teams", "id,name,manager", "east,华东,hanmeimei");
        app.send(
                "objectives",
                "id,name,metric,target,from,to,person",
                "q1,Q,revenueWon,252000,2026-11-01,2026-11-30,lilei",
                "q2,Q,revenueWon,252000,2026-11-01,2026-11-30,wangwei",
                "q3,Q,revenueWon,252000,2026-11-01,2026-11-30,zhaomin",
                "q4,Q,revenueWon,252000,2026-11-01,2026-11-30,hanmeimei",
                "q5,Q,revenueWon,2100000,2026-11-01,2026-11-30,chenjie");
        app.send(
                "deals",
                "id,owner,stage,product,amount,closedOn",
                "d1,lilei,won,Suite,9500,2026-11-17",
                "d2,lilei,won,Suite,3000,2026-11-18",
                "d3,wangwei,won,Suite,2000,2026-11-18",
                "d4,zhaomin,won,Suite,60000,2026-11-18",
                "d5,hanmeimei,won,Suite,12000,2026-11-18",
                "d6,chenjie,won,Suite,150000,2026-11-19");
        expect(201, app.post("hanmeimei", "/api/weeks/2026-W47", null));
        for (String rep : List.of("lilei", "wangwei", "zhaomin", "hanmeimei", "chenjie")) {
            String task = app.task(rep, "userTask_proposeGoals", W47 + rep);
            expect(204, app.submit(rep, task, goals(rep)));
        }
        app.clock("2026-11-17T18:00:00+08:00");
    }

    private static String goals(String rep) {
        String objective = Map.of("lilei", "q1", "wangwei", "q2", "zhaomin", "q3", "hanmeimei", "q4", "chenjie", "q5")
                .get(rep);
        return "{'goals':[{'metric':'revenueWon','target':10000,'weight':100,'objective':'" + objective
                + "','why':'w'}],'plan':[{'day':'2026-11-17','activity':'visit','subject':'s'}]}";
    }

    @Test
    @Order(1)
    void beforeTheScoreTheRepSeesWhatTheWeekWouldPay() {
        String task = app.task("lilei", "userTask_submitDailyReport", W47 + "lilei");
        assertThat(app.form("lilei", task).get("note").asText()).contains("按目前的成交", "0 %");
        JsonNode bonus = bonus("lilei");
        assertThat(bonus.get("state").asText()).isEqualTo("preview");
        assertThat(bonus.get("id").isNull()).isTrue();
        assertThat(bonus.get("quota").decimalValue()).isEqualByComparingTo("60000.00");
    }

    private JsonNode bonus(String rep) {
        JsonNode answer = app.get(rep, "/api/weeks/2026-W47/people/" + rep).body();
        return answer.get("bonus");
    }
}
