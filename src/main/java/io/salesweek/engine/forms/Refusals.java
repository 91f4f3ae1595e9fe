package io.salesweek.engine.forms;

import io.salesweek.engine.forms.check.FormLabels;
import io.salesweek.engine.forms.check.FormSchema;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Says a problem in one sentence of the person's language that starts with the field's label. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    /** @param schema the form the problem's field is looked for in; null: the sentence stands alone */
    FormRefused of(Problem problem, FormSchema schema, Locale locale) {
        String sentence = texts.of(locale, problem);
        String label = schema == null || problem.field() == null ? "" : label(problem.field(), schema, locale);
        String told = label.isEmpty() ? sentence : texts.of(locale, "engine.form.about", label, sentence);
        return new FormRefused(problem.kind(), told, problem);
    }

    /** What the database refused; anything that is not about the stored facts is thrown on as it is. */
    FormRefused of(DataAccessException broken, Locale locale) {
        LOG.info("A form was refused by the database: {}", broken.toString());
        if (broken instanceof ConcurrencyFailureException || isThereAlready(broken)) {
            return new FormRefused(Problem.Kind.CONFLICT, texts.of(locale, "engine.form.meanwhile"), broken);
        }
        if (broken instanceof DataIntegrityViolationException) {
            return new FormRefused(Problem.Kind.BAD_INPUT, texts.of(locale, "engine.form.unfit"), broken);
        }
        throw broken;
    }

    private static boolean isThereAlready(DataAccessException broken) {
        return broken instanceof DuplicateKeyException
                || broken.getCause() instanceof ConstraintViolationException violated
                        && violated.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
    }

    private String label(String field, FormSchema schema, Locale locale) {
        List<FormLabels.Step> steps = new FormLabels(schema, Map.of("lang", ShownValues.lang(locale))).of(field);
        return steps.stream()
                .map(step -> said(step, locale))
                .reduce((outer, inner) -> texts.of(locale, "engine.form.within", outer, inner))
                .orElse("");
    }

    private String said(FormLabels.Step step, Locale locale) {
        return step.row() == null
                ? step.label()
                : texts.of(locale, "engine.form.row", step.label(), step.row().toString());
    }
}
