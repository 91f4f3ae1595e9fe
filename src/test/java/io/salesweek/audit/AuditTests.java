package io.salesweek.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesweek.audit.AuditReport.Broken;
import io.salesweek.audit.AuditReport.How;
import io.salesweek.audit.persistence.AuditRepository;
import io.salesweek.audit.persistence.HeadRepository;
import io.salesweek.reward.RewardStepped;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to the record in the database is found, and where; what the application does to it is not taken for that. */
@DataJpaTest(showSql = false, properties = "salesweek.audit.key=a secret of these tests")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(AuditTests.Parts.class)
class AuditTests {

    private static final int CHAINED = 7;

    /** What the tests run with. */
    @TestConfiguration
    @EnableConfigurationProperties(AuditSettings.class)
    @Import({AuditKey.class, Seals.class, AuditTrail.class, AuditChain.class, AuditVerifying.class})
    static class Parts {}

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditVerifying verifying;

    @Autowired
    AuditRepository entries;

    @Autowired
    HeadRepository heads;

    @Autowired
    EntityManager session;

    @BeforeEach
    void sevenStepsInTheChainAndTwoThatWait() {
        database.update("delete from audit_entry");
        database.update("delete from audit_head");
        for (int step = 1; step <= CHAINED; step++) {
            step(step);
        }
        assertThat(chain.next(3)).isTrue();
        assertThat(chain.next(3)).isTrue();
        assertThat(chain.next(3)).isFalse();
        assertThat(chain.next(3)).isFalse();
        step(8);
        step(9);
        assertThat(verifying.verify())
                .returns(9L, AuditReport::rows)
                .returns(7L, AuditReport::chained)
                .returns(0L, AuditReport::erased)
                .returns(true, AuditReport::holds);
    }

    @Test
    void aStepIsKeptAsItWasDone() {
        Map<String, Object> row = database.queryForMap("select * from audit_entry where what = 'step2'");
        assertThat(row)
                .containsEntry("subject", "reward/r1")
                .containsEntry("week", "2026-W47")
                .containsEntry("team", "east")
                .containsEntry("person", "lilei")
                .containsEntry("by_person", "hanmeimei")
                .containsEntry("standing_in_for", "zhaolei")
                .containsEntry("comment", "well done 2");
        assertThat((BigDecimal) row.get("amount")).isEqualByComparingTo("102.50");
        assertThat(database.queryForList("select distinct person_digest from audit_entry", String.class))
                .as("equal names do not show as equal")
                .hasSize(9);
    }

    @Test
    void aStepThatIsNotKeptIsNotWrittenDown() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(stepped(10));
            status.setRollbackOnly();
        });

        assertThat(database.queryForObject("select count(*) from audit_entry", Integer.class))
                .isEqualTo(9);
        assertThatThrownBy(() -> events.publishEvent(stepped(11)))
                .as("on its own")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aPersonIsErasedAndTheChainStillHolds() {
        database.update("update audit_entry set person = null, comment = null where person = 'lilei'");
        database.update("update audit_entry set by_person = null where by_person = 'hanmeimei'");

        assertThat(verifying.verify())
                .returns(true, AuditReport::holds)
                .returns(7L, AuditReport::chained)
                .returns(27L, AuditReport::erased);
        chain.next(3);
        assertThat(verifying.verify()).returns(true, AuditReport::holds).returns(9L, AuditReport::chained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "happened_at = happened_at + interval '1' second",
                "subject = 'reward/r2'",
                "week = '2026-W48'",
                "team = 'north'",
                "what = 'paid'",
                "amount = amount + 0.01",
                "amount = null",
                "person = 'wangwei'",
                "by_person = 'lilei'",
                "standing_in_for = 'wangwei'",
                "comment = 'badly done'",
                "comment = null, comment_digest = null",
                "person_digest = by_person_digest",
                "seal = link"
            })
    void aChangedRowIsFound(String change) {
        database.update("update audit_entry set " + change + " where place = 4");

        assertThat(verifying.verify().broken()).isEqualTo(new Broken(4L, ref("place = 4"), How.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 7})
    void aRemovedRowIsFoundTheLastOneToo(long place) {
        database.update("delete from audit_entry where place = ?", place);

        assertThat(verifying.verify().broken()).isEqualTo(new Broken(place, null, How.REMOVED));
    }

    @Test
    void aGapThatIsClosedIsFoundAllTheSame() {
        database.update("delete from audit_entry where place = 4");
        for (int place = 5; place <= CHAINED; place++) {
            database.update("update audit_entry set place = ? where place = ?", place - 1, place);
        }

        assertThat(verifying.verify().broken()).isEqualTo(new Broken(4L, ref("place = 4"), How.REORDERED));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 6", "6, 7"})
    void rowsThatChangePlacesAreFound(long one, long other) {
        database.update("update audit_entry set place = -1 where place = ?", one);
        database.update("update audit_entry set place = ? where place = ?", one, other);
        database.update("update audit_entry set place = ? where place = -1", other);

        assertThat(verifying.verify().broken()).isEqualTo(new Broken(one, ref("place = " + one), How.REORDERED));
    }

    @Test
    void aRowPutInByHandIsFoundInTheChainAndBeforeTheChainReachesIt() {
        database.update(copy("'by-hand'", "8"));
        assertThat(verifying.verify().broken()).isEqualTo(new Broken(8L, "by-hand", How.ADDED));

        database.update("update audit_entry set place = null where ref = 'by-hand'");
        assertThat(verifying.verify().broken()).isEqualTo(new Broken(null, "by-hand", How.CHANGED));
        chain.next(100);
        assertThat(verifying.verify().broken().ref()).isEqualTo("by-hand");
    }

    @Test
    void aRowThatWaitsAndIsChangedIsFound() {
        database.update("update audit_entry set amount = 5000 where what = 'step9'");

        assertThat(verifying.verify().broken()).isEqualTo(new Broken(null, ref("what = 'step9'"), How.CHANGED));
    }

    @Test
    void theLastRowsAreMissedWhateverIsDoneToHowFarTheChainReaches() {
        String link = database.queryForObject("select link from audit_entry where place = 5", String.class);
        database.update("delete from audit_entry where place > 5");
        database.update("update audit_head set place = 5, link = ?", link);
        assertThat(verifying.verify().broken()).isEqualTo(new Broken(5L, null, How.CHANGED));

        database.update("delete from audit_head");
        assertThat(verifying.verify().broken()).isEqualTo(new Broken(1L, ref("place = 1"), How.ADDED));
    }

    @Test
    void withoutTheKeyNothingVerifies() {
        Seals others = new Seals(new AuditKey(new AuditSettings("not the key of these tests"), database));
        AuditVerifying guess = new AuditVerifying(entries, heads, others, session);

        assertThat(guess.verify().broken()).isEqualTo(new Broken(1L, ref("place = 1"), How.CHANGED));
        assertThatThrownBy(() -> new AuditSettings(" short key ")).hasMessageContaining("SALESWEEK_AUDIT_KEY");
    }

    @Test
    void withoutAnOperatorsKeyOneIsMadeOnceAndKept() {
        String made = new AuditKey(new AuditSettings(""), database).secret();

        assertThat(made).hasSize(64);
        assertThat(new AuditKey(new AuditSettings(null), database).secret()).isEqualTo(made);
        assertThat(new AuditKey(new AuditSettings("a key of the operator's"), database).secret())
                .isEqualTo("a key of the operator's");
        database.update("delete from audit_key");
        assertThat(new AuditKey(new AuditSettings(""), database).secret()).isNotEqualTo(made);
    }

    private void step(int number) {
        transaction.executeWithoutResult(status -> events.publishEvent(stepped(number)));
    }

    private static RewardStepped stepped(int number) {
        return new RewardStepped(
                "r1",
                RepWeekKey.parse("2026-W47/east/lilei"),
                "step" + number,
                "hanmeimei",
                number % 2 == 0 ? "zhaolei" : null,
                new BigDecimal("100.50").add(BigDecimal.valueOf(number)),
                "well done " + number,
                Instant.parse("2026-11-23T10:00:00.123456789Z"));
    }

    private String ref(String where) {
        return database.queryForObject("select ref from audit_entry where " + where, String.class);
    }

    private static String copy(String ref, String place) {
        List<String> same = List.of(
                "happened_at", "subject", "week", "team", "what", "amount", "person", "person_digest", "seal", "link");
        String columns = String.join(", ", same);
        return "insert into audit_entry (ref, place, " + columns + ") select " + ref + ", " + place + ", " + columns
                + " from audit_entry where place = 4";
    }
}
