package io.salesweek.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import java.sql.SQLException;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

class RefusalsTest {

    /** A row that is there already was written by somebody meanwhile; any other constraint is about what was sent. */
    @ParameterizedTest
    @CsvSource({"UNIQUE, CONFLICT", "OTHER, BAD_INPUT"})
    void aBrokenConstraintIsToldByItsKind(ConstraintKind broken, Problem.Kind told) {
        var constraint = new ConstraintViolationException("refused", new SQLException(), broken, "planted");
        var refused = new Refusals(new Texts())
                .of(new DataIntegrityViolationException("could not execute statement", constraint), Locale.ENGLISH);
        assertThat(refused.kind()).isEqualTo(told);
    }
}
