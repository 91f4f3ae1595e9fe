package io.salesweek.imports;

import io.salesweek.imports.csv.CsvFile;
import io.salesweek.imports.mapping.Mappings;
import io.salesweek.problem.Problem;
import io.salesweek.problem.Texts;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings CSV files in: CONTRACT.md, "CSV". One file at a time per node, so that memory stays bounded. */
@Service
public class Imports {

    private final Map<String, ImportKind<?>> kinds;
    private final Mappings mappings;
    private final ImportLimits limits;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Imports(
            List<ImportKind<?>> kinds,
            Mappings mappings,
            ImportLimits limits,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, Function.identity()));
        this.mappings = mappings;
        this.limits = limits;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param charset null: UTF-8 (with or without byte order mark), else GB18030
     * @param mapping null: the file has the kind's own columns
     * @param by the id of who sends the file; null when the application itself does
     * @param locale the language of the reasons
     * @throws Problem not found for an unknown kind; bad input when nothing of the file can be used: then nothing was stored
     */
    public ImportResult run(String kind, byte[] file, Charset charset, String mapping, String by, Locale locale) {
        oneAtATime.lock();
        try {
            return run(kind(kind), CsvFile.read(file, charset, limits), mapping, by, locale);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The roles that may send files of this kind. @throws Problem not found */
    public java.util.Set<String> rolesFor(String kind) {
        return kind(kind).roles();
    }

    private <T> ImportResult run(ImportKind<T> kind, CsvFile csv, String mapping, String by, Locale locale) {
        Rows rows = new Rows(csv);
        Stream<Row> all = mapping == null ? rows.of(kind) : rows.of(mappings.get(mapping, kind.name()));
        ImportSession<T> session = transaction.execute(status -> kind.begin(by));
        Intake<T> intake = new Intake<>(kind, session, mapping != null);
        transaction.executeWithoutResult(status -> intake.read(all, rows.tooLong()));
        intake.settle();
        new BatchWriter<>(session, intake, transaction, limits.batch()).write();
        transaction.executeWithoutResult(status -> session.finish());
        return intake.result(problem -> texts.of(locale, problem));
    }

    private ImportKind<?> kind(String name) {
        ImportKind<?> kind = kinds.get(name);
        if (kind == null) {
            throw Problem.notFound("imports.kind", name);
        }
        return kind;
    }
}
