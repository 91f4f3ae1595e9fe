package io.salesweek.sample;

import io.salesweek.problem.Texts;
import io.salesweek.sample.script.SamplePart;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says, when the application is ready, where it is and as whom to sign in, in both languages. */
@SamplePart
class SampleBanner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleBanner.class);
    private static final String LINE = "=".repeat(100);
    private static final String DEMO = "demo";

    private final SampleMark mark;
    private final Texts texts;
    private final Environment environment;

    SampleBanner(SampleMark mark, Texts texts, Environment environment) {
        this.mark = mark;
        this.texts = texts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (mark.isWhole()) {
            LOG.info("\n{}\n{}\n\n{}\n{}", LINE, in(Locale.CHINESE), in(Locale.ENGLISH), LINE);
        }
    }

    private String in(Locale language) {
        return texts.of(language, "sample.ready", "http://localhost:" + environment.getProperty("local.server.port"))
                + "\n"
                + texts.of(language, isDemo() ? "sample.password.demo" : "sample.password.set");
    }

    /** A password somebody chose is not told. */
    private boolean isDemo() {
        return DEMO.equals(environment.getProperty("salesweek.people.initial-password"));
    }
}
