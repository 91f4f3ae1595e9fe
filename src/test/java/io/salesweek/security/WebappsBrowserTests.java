package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Response;
import io.salesweek.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role's webapps call is on the allow-list: driven in a real browser, nothing they need is refused. */
@SecurityTest
class WebappsBrowserTests {

    private static Chromium chromium;

    private final List<String> refused = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    Company company;

    @BeforeAll
    static void start() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_rep_works_in_tasklist_and_signs_out() {
        company.person("worker", "Worker", "en", "rep");
        String task = company.ownTask("worker");
        as("worker", page -> {
            click(page.getByText("My tasks").first());
            click(page.locator("li.task:has-text('自己的事')").first());
            for (String tab : List.of("History", "Diagram", "Description", "Form")) {
                click(page.getByText(tab, new GetByTextOptions().setExact(true)).first());
            }
            click(page.getByText("Start process").first());
            click(page.getByText("correct-daily-report").first());
            page.locator(".modal-dialog input.fjs-input").first().fill("a");
            click(page.locator(".modal-dialog button:has-text('Start')").last());
            page.locator(".modal-dialog").waitFor(hidden());
            page.locator("input.fjs-input").first().fill("b");
            click(page.locator("button:has-text('Complete')").first());
            page.locator("input.fjs-input").first().waitFor(hidden());
            click(page.locator(".account").first());
            click(page.getByText("Log out").first());
            page.getByText("Log in").first().waitFor();
        });
        assertThat(company.byId(task)).isNull();
    }

    @Test
    void a_director_claims_a_groups_task_and_gives_it_back() {
        String task = company.groupTask();
        as("liufang", page -> {
            click(page.getByText("小组任务").first());
            click(page.locator("li.task:has-text('大家的事')").first());
            click(page.getByText("Claim", new GetByTextOptions().setExact(true)).first());
            click(page.locator(".glyphicon-remove").first());
            page.getByText("Claim", new GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
        });
        assertThat(company.byId(task).getAssignee()).isNull();
    }

    @Test
    void a_process_owner_looks_into_cockpit() {
        company.ownTask("lilei");
        as("zhouyang", page -> {
            for (String view : List.of("processes", "decisions", "tasks", "repository", "dashboard")) {
                page.navigate(address("/camunda/app/cockpit/default/#/" + view));
                page.waitForLoadState();
            }
            page.navigate(address("/camunda/app/cockpit/default/#/processes"));
            click(page.getByText("自己的事 · Own work").first());
            click(page.locator("td.instance-id a").first());
            page.getByText("Variables", new GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
        });
    }

    private void as(String person, Consumer<Page> steps) {
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1400, 900))) {
            Page page = context.newPage();
            page.onResponse(this::note);
            page.navigate(address("/"));
            page.fill("#username", person);
            page.fill("#password", "demo");
            page.click("button");
            page.locator(".account").first().waitFor();
            steps.accept(page);
        }
        assertThat(refused).isEmpty();
    }

    /** Cockpit's count by candidate groups is a report over everybody's tasks: not for a process owner. */
    private void note(Response response) {
        String call = response.request().method() + " " + response.url();
        if ((response.status() == 403 || response.status() >= 500) && !call.contains("candidate-group-count")) {
            refused.add(response.status() + " " + call);
        }
    }

    private static void click(Locator what) {
        what.click();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
