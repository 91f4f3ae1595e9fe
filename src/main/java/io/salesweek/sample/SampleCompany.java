package io.salesweek.sample;

import io.salesweek.engine.deployment.AtStart;
import io.salesweek.engine.deployment.ModelDeployment;
import io.salesweek.sample.script.SamplePart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At the first start of an empty installation: the sample company is played, before the port opens and the job executor starts. */
@SamplePart
class SampleCompany extends AtStart {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCompany.class);

    private final SampleSettings settings;
    private final SampleMark mark;
    private final UntouchedDatabase untouched;
    private final Play play;
    private final RelaxedWrites writes;
    private final Clock clock;

    SampleCompany(
            SampleSettings settings,
            SampleMark mark,
            UntouchedDatabase untouched,
            Play play,
            RelaxedWrites writes,
            Clock clock) {
        // behind the deployment of the processes it plays
        super(ModelDeployment.PHASE + 1);
        this.settings = settings;
        this.mark = mark;
        this.untouched = untouched;
        this.play = play;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    protected void begin() {
        if (settings.enabled() && !mark.isWhole()) {
            if (untouched.isThis()) {
                make();
            } else {
                LOG.info("There is something in this database already: no sample company is put into it");
            }
        }
    }

    private void make() {
        Instant now = clock.instant();
        LOG.info("The sample company is played up to now; this happens once and takes some seconds");
        mark.begun();
        try {
            writes.during(() -> play.until(now));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The sample company could not be played. It is begun again at the next start; without it:"
                            + " salesweek.sample.enabled=false",
                    e);
        }
        mark.whole();
        LOG.info(
                "The sample company is there after {} s",
                Duration.between(now, clock.instant()).toSeconds());
    }
}
