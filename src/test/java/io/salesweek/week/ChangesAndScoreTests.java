package io.salesweek.week;

import static io.salesweek.week.WeekCompany.W48;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.problem.Problem;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits for whom: changes of reps' weeks, and the score. */
@WeekSlice
@Import(WeekCompany.class)
class ChangesAndScoreTests {

    private static final long WAITS = 300;
    private static final long AT_MOST = 20_000;

    @Autowired
    private Weeks weeks;

    @Autowired
    private WeekCompany company;

    @Autowired
    private PlatformTransactionManager transactions;

    private TeamWeekKey east;

    @BeforeEach
    void anOpenWeek() {
        company.begin();
        company.itIs("2026-11-23T00:05");
        east = company.opened("east", W48);
    }

    @Test
    void oneRepsChangeDoesNotWaitForAnothers() {
        String other = weeks.repWeeks(east).stream()
                .map(week -> week.key().person())
                .filter(person -> !person.equals("lilei"))
                .findFirst()
                .orElseThrow();
        CompletableFuture<Void> change = inTransaction(() -> {
            weeks.requireNotScored(week("lilei"));
            get(inTransaction(() -> weeks.requireNotScored(week(other))));
        });
        get(change);
    }

    @Test
    void twoChangesOfOneRepAreMadeOneAfterTheOther() {
        waits(() -> weeks.requireNotScored(week("lilei")), () -> weeks.requireNotScored(week("lilei")));
    }

    @Test
    void theScoreWaitsForAChangeThatIsUnderWay() {
        waits(() -> weeks.requireNotScored(week("lilei")), () -> weeks.lock(east));
    }

    @Test
    void aChangeWaitsForAScoreThatIsUnderWayAndIsRefusedThen() {
        CompletableFuture<CompletableFuture<Void>> later = new CompletableFuture<>();
        get(inTransaction(() -> {
            weeks.scored(east, Instant.parse("2026-11-30T02:00:00Z"));
            CompletableFuture<Void> change = inTransaction(() -> weeks.requireNotScored(week("lilei")));
            assertThat(stillWaits(change)).isTrue();
            later.complete(change);
        }));
        assertThatThrownBy(() -> get(later.join())).hasRootCauseInstanceOf(Problem.class);
    }

    private void waits(Runnable first, Runnable second) {
        CompletableFuture<CompletableFuture<Void>> later = new CompletableFuture<>();
        get(inTransaction(() -> {
            first.run();
            CompletableFuture<Void> waiting = inTransaction(second);
            assertThat(stillWaits(waiting)).isTrue();
            later.complete(waiting);
        }));
        get(later.join());
    }

    private static boolean stillWaits(CompletableFuture<Void> work) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WAITS));
        return !work.isDone();
    }

    private RepWeek week(String person) {
        return weeks.get(east.of(person));
    }

    private CompletableFuture<Void> inTransaction(Runnable work) {
        return CompletableFuture.runAsync(
                () -> new TransactionTemplate(transactions).executeWithoutResult(tx -> work.run()),
                task -> new Thread(task).start());
    }

    private static void get(CompletableFuture<Void> work) {
        work.orTimeout(AT_MOST, TimeUnit.MILLISECONDS).join();
    }
}
