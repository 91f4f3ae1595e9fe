package io.salesweek.engine.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.visits.RecordVisit;
import com.example.visits.RecordVisitWindow;
import com.example.visits.TestPerson;
import com.example.visits.VisitApp;
import com.example.visits.Visits;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.salesweek.Chromium;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms with rows in the shipped Tasklist with our script, in a real browser; skipped where there is none. */
@SpringBootTest(
        classes = VisitApp.class,
        properties = "spring.config.name=visits",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TasklistFormTest {

    /** Milliseconds; a cold server on a busy machine takes its time for the first page. */
    private static final int PATIENCE = 30_000;

    private static Chromium chromium;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RecordVisitWindow window;

    @Autowired
    private Visits visits;

    @Autowired
    private TestPerson person;

    @LocalServerPort
    private int port;

    private Page page;
    private Task task;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void aVisitIsDue() {
        window.submitted.clear();
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("visit").getId();
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1280, 2200));
        page.setDefaultTimeout(PATIENCE);
    }

    @AfterEach
    void cleanUp() {
        page.close();
        person.speaks(Locale.ENGLISH);
        visits.deleteAll();
        window.goals = List.of();
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(left -> engine.getRuntimeService()
                .deleteProcessInstance(left.getId(), "test over"));
    }

    private void openTask() {
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        page.locator("input[type=text]").first().fill("demo");
        page.locator("input[type=password]").fill("demo");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".fjs-form")).isVisible();
    }

    private Locator complete() {
        return page.locator("button:has-text('Complete')").first();
    }

    private Locator rows() {
        return page.locator(".fjs-repeat-row-container");
    }

    private Locator notifications() {
        return page.locator(".page-notifications");
    }

    private void choose(String kind) {
        page.locator(".fjs-form-field-select .fjs-input-group").click();
        page.locator(".fjs-dropdownlist").getByText(kind).click();
    }

    private void addRow(String title, String weight) {
        int row = rows().count();
        page.locator(".fjs-repeat-render-add").click();
        rows().nth(row).getByLabel("Title").fill(title);
        rows().nth(row).getByLabel("Weight").fill(weight);
    }

    @Test
    void rowsAreAddedEditedRemovedRefusedCorrectedAndTaken() {
        openTask();
        assertThat(page.locator(".ce-eol-banner")).not().isVisible();
        page.getByLabel("Customer").fill("Nobody");
        choose("Call");
        addRow("One", "40");
        addRow("Two", "30");
        addRow("Three", "30");
        rows().first().getByLabel("Title").fill("First");
        page.locator(".fjs-repeat-row-remove").nth(1).click();
        assertThat(rows()).hasCount(2);
        assertThat(complete()).isEnabled();
        complete().click();
        assertThat(notifications()).containsText("Goals, row 2, Weight: Must be at most 50.");

        page.getByLabel("Customer").fill("Acme");
        complete().click();
        assertThat(page.locator(".fjs-form")).not().isVisible();
        assertThat(visits.findAll()).hasSize(1);
        assertThat(window.submitted.get(1).goals())
                .extracting(RecordVisit.Goal::title)
                .containsExactly("First", "Three");
    }

    @Test
    void aPrefilledListIsSentAsItIsAndInTheLanguageOfThePerson() {
        person.speaks(Locale.forLanguageTag("zh-CN"));
        window.goals = Collections.nCopies(7, Map.of("title", "拜访", "weight", 10));
        openTask();
        assertThat(rows()).hasCount(7);
        assertThat(complete()).isEnabled();
        page.getByLabel("客户").fill("Nobody");
        choose("Complaint");
        page.getByLabel("原因").fill("迟到");
        complete().click();
        assertThat(notifications()).containsText("目标 2 · 权重：不能大于 50。");

        page.getByLabel("客户").fill("华东");
        complete().click();
        assertThat(page.locator(".fjs-form")).not().isVisible();
        assertThat(notifications()).not().containsText("不能大于");
        assertThat(window.submitted.get(1).goals()).hasSize(7);
        assertThat(window.submitted.get(1).reason()).isEqualTo("迟到");
    }

    @Test
    void theBrowserStillSaysWhichFieldIsMissing() {
        openTask();
        addRow("", "");
        complete().click();

        assertThat(rows().first()).containsText("Field is required.");
        assertThat(window.submitted).isEmpty();
    }

    @Test
    void theBrowserSaysItInTheLanguageOfThePerson() {
        person.speaks(Locale.forLanguageTag("zh-CN"));
        openTask();
        page.locator(".fjs-repeat-render-add").click();
        rows().first().getByLabel("权重").fill("120");
        complete().click();

        assertThat(rows().first()).containsText("此项必填。");
        assertThat(rows().first()).containsText("不得大于 100。");
        assertThat(window.submitted).isEmpty();
    }

    @Test
    void aStartFormShowsWhatItsWindowOffersAndLeavesNoDraftBehind() {
        person.speaks(Locale.forLanguageTag("zh-CN"));
        openTask();
        page.getByText("Start process").first().click();
        page.locator(".modal-body").getByText("plan-visit").first().click();
        Locator form = page.locator(".modal-body .fjs-form");
        assertThat(form).containsText("by ");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("localStorage.getItem('camunda-form:undefined')"))
                .isNull();

        form.getByLabel("客户").fill("Acme");
        page.locator(".modal-footer").getByText("Start").last().click();
        assertThat(form).not().isVisible();
    }
}
