package io.salesweek.imports;

import io.salesweek.problem.Problem;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the good rows of one file, a batch per transaction. */
final class BatchWriter<T> {

    private final ImportSession<T> session;
    private final Intake<T> intake;
    private final TransactionTemplate transaction;
    private final int size;

    BatchWriter(ImportSession<T> session, Intake<T> intake, TransactionTemplate transaction, int size) {
        this.session = session;
        this.intake = intake;
        this.transaction = transaction;
        this.size = size;
    }

    void write() {
        List<T> rows = intake.inOrder();
        for (int from = 0; from < rows.size(); from += size) {
            write(rows.subList(from, Math.min(rows.size(), from + size)));
        }
    }

    /** Where the database refuses a batch (another node's import was faster), its rows are tried one by one: one bad row costs no other. */
    private void write(List<T> batch) {
        try {
            transaction.execute(status -> session.write(batch)).forEach(intake::count);
        } catch (DataIntegrityViolationException e) {
            if (batch.size() == 1) {
                intake.reject(session.key(batch.get(0)), Problem.badInput("imports.row.refused"));
                return;
            }
            batch.forEach(row -> write(List.of(row)));
        }
    }
}
