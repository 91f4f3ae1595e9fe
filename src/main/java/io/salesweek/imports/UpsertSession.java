package io.salesweek.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Rows that become one stored row each: new when nothing is stored under the id, unchanged when it says the same, else updated.
 *
 * @param <T> a row of the file
 * @param <I> the id it is stored under; tells whether it is new by itself, so that storing asks the database nothing more
 * @param <E> the stored row
 * @param <R> its content, compared by {@code equals}
 */
public abstract class UpsertSession<T, I, E extends Persistable<I>, R> implements ImportSession<T> {

    private final JpaRepository<E, I> repository;

    protected UpsertSession(JpaRepository<E, I> repository) {
        this.repository = repository;
    }

    protected abstract I id(T row);

    protected abstract R content(E stored);

    /** What is to be stored for this row; {@code before}: what is stored now, or null. */
    protected abstract R merged(T row, R before);

    protected abstract E fresh(T row, R content);

    protected abstract void set(E stored, R content);

    /** In a fixed number of queries. */
    protected List<E> stored(Set<I> ids) {
        return repository.findAllById(ids);
    }

    @Override
    public String key(T row) {
        return id(row).toString();
    }

    @Override
    public List<Outcome> write(List<T> rows) {
        Set<I> ids = rows.stream().map(this::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<I, E> stored = stored(ids).stream().collect(Collectors.toMap(E::getId, Function.identity()));
        List<E> fresh = new ArrayList<>();
        List<Outcome> outcomes =
                rows.stream().map(row -> write(row, stored.get(id(row)), fresh)).toList();
        repository.saveAll(fresh);
        return outcomes;
    }

    private Outcome write(T row, E stored, List<E> fresh) {
        R before = stored == null ? null : content(stored);
        R after = merged(row, before);
        if (stored == null) {
            fresh.add(fresh(row, after));
            return Outcome.NEW;
        }
        if (after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        set(stored, after);
        return Outcome.UPDATED;
    }
}
