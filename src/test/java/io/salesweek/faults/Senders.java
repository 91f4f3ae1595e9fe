package io.salesweek.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesweek.faults.Sent.Outcome;
import io.salesweek.journey.Rehearsal;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody at work at once: each does the tasks that are there, and notes what became of every form. */
final class Senders implements AutoCloseable {

    private static final int AT_ONCE = 4;

    private final Rehearsal app;
    private final Trouble trouble;
    private final Forms forms;
    private final String run;
    private final Queue<Sent> log = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);

    /** @param run tells this run's markers from any other text */
    Senders(Rehearsal app, Trouble trouble, Forms forms, String run) {
        this.app = app;
        this.trouble = trouble;
        this.forms = forms;
        this.run = run;
    }

    List<Sent> log() {
        return List.copyOf(log);
    }

    /** Everybody does what is to be done on that day. */
    void work(List<String> people, LocalDate today) throws Exception {
        List<Future<?>> shifts = new ArrayList<>();
        for (String person : people) {
            shifts.add(clients.submit(() -> work(person, today)));
        }
        for (Future<?> shift : shifts) {
            shift.get();
        }
    }

    private void work(String person, LocalDate today) {
        List<JsonNode> tasks = new ArrayList<>();
        trouble.insist(() -> app.get(person, "/engine-rest/task?assignee=" + person + "&maxResults=100"))
                .body()
                .forEach(tasks::add);
        Collections.reverse(tasks);
        for (JsonNode task : tasks) {
            String form = task.at("/camundaFormRef/key").asText();
            String id = task.get("id").asText();
            if (forms.knows(form) && !isPutOff(form, person, today)) {
                JsonNode shown = trouble.insist(() ->
                                app.get(person, "/engine-rest/task/" + id + "/form-variables?deserializeValues=false"))
                        .body();
                String marker = marker();
                send(marker, form, person, id, forms.fill(form, marker, Rehearsal.values(shown), today));
            }
        }
    }

    /** Some days' reports come the next morning. */
    private static boolean isPutOff(String form, String person, LocalDate today) {
        return form.equals("submit-daily-report") && (person.hashCode() + today.getDayOfMonth()) % 5 == 0;
    }

    /** Starts a process by its form, once. */
    void start(String form, String person, LocalDate today) {
        JsonNode shown = trouble.insist(
                        () -> app.get(person, "/engine-rest/process-definition/key/" + form + "/form-variables"))
                .body();
        String marker = marker();
        send(marker, form, person, null, forms.fill(form, marker, Rehearsal.values(shown), today));
    }

    /** Imports rows; what is not answered is sent again, as a program does. */
    void importRows(String kind, String csv) {
        Rehearsal.Answer answer = trouble.insist(() -> {
            trouble.aboutToSend();
            return app.call("admin", "POST", "/api/imports/" + kind, "text/csv", csv);
        });
        Rehearsal.expect(200, answer);
        if (!answer.body().path("rejected").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
    }

    private String marker() {
        return "mark-" + run + "-" + numbers.incrementAndGet() + ".";
    }

    /** Each form is sent once: where no answer comes, the list of tasks tells the next time whether it is still to be done. */
    private void send(String marker, String form, String person, String task, String values) {
        trouble.aboutToSend();
        Outcome outcome;
        try {
            Rehearsal.Answer answer = task == null ? app.start(person, form, values) : app.submit(person, task, values);
            outcome = answer.status() < 300 ? Outcome.TAKEN : answer.status() < 500 ? Outcome.REFUSED : Outcome.UNKNOWN;
        } catch (UncheckedIOException e) {
            outcome = Outcome.UNKNOWN;
        }
        log.add(new Sent(values.contains(marker) ? marker : null, form, person, task, outcome));
        if (outcome == Outcome.UNKNOWN) {
            trouble.awaitRepair();
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
