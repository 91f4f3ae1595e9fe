package io.salesweek.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.imports.Imports;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sample company comes into an empty database only. */
@SampleSlice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntouchedDatabaseIT {

    @Autowired
    PlayedCompany company;

    @Autowired
    UntouchedDatabase untouched;

    @Autowired
    SampleMark mark;

    @Autowired
    Imports imports;

    @Autowired
    RuntimeService instances;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    @AfterAll
    void empty() {
        company.empty();
    }

    @Test
    void at_first_it_is_untouched() {
        assertThat(untouched.isThis()).isTrue();
        assertThat(mark.isWhole()).isFalse();
    }

    @Test
    void people_in_it_make_it_somebodys() {
        send("people", "id,name,role,team\nlilei,Li Lei,finance,\n");
        assertNoSampleIsMade();
    }

    @Test
    void a_row_of_any_table_is_enough() {
        send("products", "id,name\np,P\n");
        assertNoSampleIsMade();
    }

    @Test
    void so_is_a_process_that_was_started() {
        instances.startProcessInstanceByKey("week-opening");
        assertNoSampleIsMade();
    }

    @Test
    void so_is_a_user_made_by_hand() {
        identities.saveUser(identities.newUser("somebody"));
        assertNoSampleIsMade();
    }

    private void assertNoSampleIsMade() {
        assertThat(untouched.isThis()).isFalse();
        new SampleCompany(new SampleSettings(true), mark, untouched, null, null, null).start();
        assertThat(database.queryForObject("select count(*) from sample_company", Integer.class))
                .isZero();
    }

    private void send(String kind, String file) {
        assertThat(imports.run(kind, file.getBytes(StandardCharsets.UTF_8), null, null, "admin", Locale.ENGLISH)
                        .accepted())
                .isEqualTo(1);
    }
}
