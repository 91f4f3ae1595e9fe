package io.salesweek.engine.gate;

/** A deployment was refused as a whole; the message tells every reason, in the language of whoever deploys. */
public final class ModelsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelsRefused(String reasons) {
        super(reasons, null, false, false);
    }
}
