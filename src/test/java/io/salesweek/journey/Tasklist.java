package io.salesweek.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Tasklist in one person's browser, driven as the person would: by names, labels and what can be read. */
final class Tasklist {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 2000;
    private static final int LATE = 1000;

    private final String root;
    private final Page page;
    private final DateTimeFormatter days;

    private Tasklist(String root, Page page, DateTimeFormatter days) {
        this.root = root;
        this.page = page;
        this.days = days;
    }

    /** Signs in on our own page, with a browser in {@code zh-CN} or {@code en-US}. */
    static Tasklist signIn(Browser browser, int port, String person, String language, int patience) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai"))
                .newPage();
        page.setDefaultTimeout(patience);
        String root = "http://localhost:" + port;
        page.navigate(root + "/");
        page.fill("#username", person);
        page.fill("#password", "start");
        page.click("button");
        page.locator(".account").waitFor();
        // A key of a text, where a browser comes for the first time.
        assertThat(page.locator("body")).not().containsText("CREATION_DATE");
        return new Tasklist(root, page, DateTimeFormatter.ofPattern("zh-CN".equals(language) ? "u/M/d" : "M/d/u"));
    }

    void signOut() {
        page.context().close();
    }

    /** The list anew: what became due meanwhile is there. */
    Tasklist reload() {
        page.navigate("about:blank");
        page.navigate(root + "/camunda/app/tasklist/default/");
        page.locator(".account").waitFor();
        return this;
    }

    /** From now on the texts of Tasklist itself are slow to come, the English ones last. */
    Tasklist lateTexts() {
        page.route("**/locales/*.json*", route -> {
            pause(route.request().url().contains("/en.json") ? 2 * LATE : LATE);
            route.resume();
        });
        return this;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The tasks beside the open one, with what sorts and filters them. */
    Locator list() {
        return page.locator("section.tasks-list");
    }

    Tasklist filter(String name) {
        page.locator(".task-filters").getByText(name).click();
        return this;
    }

    /** The card that tells all these words. */
    Locator card(String... words) {
        Locator cards = page.locator("li.task");
        for (String word : words) {
            cards = cards.filter(new FilterOptions().setHasText(word));
        }
        return cards.first();
    }

    Locator open(String... words) {
        card(words).locator("h4 a").click();
        assertThat(page.locator(".task-details .names h2")).containsText(words[0]);
        return shown(page.locator(".task-details .fjs-form"));
    }

    Locator start(String process) {
        page.getByText(Pattern.compile("^\\s*(Start process|发起流程)\\s*$"))
                .first()
                .click();
        page.locator(".modal-body").getByText(process).first().click();
        return shown(page.locator(".modal-body .fjs-form"));
    }

    private static Locator shown(Locator form) {
        assertThat(form).isVisible();
        return form;
    }

    /** The field with this label, required or not. */
    Locator field(Locator within, String label) {
        return within.getByLabel(labelled(label));
    }

    /** As the browser's expressions are written; required fields have an asterisk. */
    private static Pattern labelled(String label) {
        return Pattern.compile("^" + label.replaceAll("[.?()]", "\\\\$0") + "\\*?$");
    }

    void choose(Locator within, String label, String option) {
        options(within, label).getByText(option).first().click();
    }

    /** The choices of a field, opened. */
    Locator options(Locator within, String label) {
        within.locator(".fjs-form-field-select")
                .filter(new FilterOptions()
                        .setHas(page.locator("label").filter(new FilterOptions().setHasText(labelled(label)))))
                .locator(".fjs-input-group")
                .click();
        return page.locator(".fjs-dropdownlist");
    }

    /** Types a day into a date field as the browser's language writes days; it is taken when the field is left. */
    void day(Locator within, String label, LocalDate day) {
        Locator field = field(within, label);
        String written = days.format(day);
        // what is typed while the calendar is still being made ready is taken away again
        for (int again = 0; again < 10 && !field.inputValue().equals(written); again++) {
            field.fill(written);
            field.press("Enter");
            field.blur();
            page.waitForTimeout(300);
        }
        assertThat(field).hasValue(written);
    }

    /** Rows of the list that have a field with this label. */
    Locator rows(Locator form, String label) {
        return form.locator(".fjs-repeat-row-container")
                .filter(new FilterOptions().setHas(page.getByLabel(labelled(label))));
    }

    void addRow(Locator form, int list) {
        form.locator(".fjs-repeat-render-add").nth(list).click();
    }

    /** Presses "Complete" (or "Start"); the form is taken and goes. */
    void send(Locator form) {
        press();
        assertThat(form).not().isVisible();
    }

    /** Presses "Complete" (or "Start"); the form stays, and beside it stands what is wrong. */
    String refused(String sentence) {
        press();
        Locator alert = page.locator(".alert-danger")
                .filter(new FilterOptions().setHasText(sentence))
                .last();
        assertThat(alert).isVisible();
        return alert.innerText();
    }

    private void press() {
        Locator start = page.locator(".modal-footer button.btn-primary");
        (start.count() > 0 ? start : page.locator(".form-actions button.btn-primary"))
                .first()
                .click();
    }

    void picture(Path file) {
        page.screenshot(new ScreenshotOptions().setPath(file));
    }
}
