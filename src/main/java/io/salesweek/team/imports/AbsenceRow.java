package io.salesweek.team.imports;

import io.salesweek.imports.Row;
import io.salesweek.problem.Problem;
import io.salesweek.team.Absence;
import io.salesweek.team.Absence.Source;
import io.salesweek.team.AbsenceKind;
import io.salesweek.team.Absences;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** One row of absences; without a column for stand-ins a stored one stays. */
record AbsenceRow(String person, LocalDate from, LocalDate to, AbsenceKind kind, String standIn, boolean standInGiven) {

    static AbsenceRow read(Row row, Set<String> people) {
        AbsenceRow absence = new AbsenceRow(
                known("person", row.requiredId("person"), people),
                row.requiredDate("from"),
                row.requiredDate("to"),
                row.requiredChoice("kind", AbsenceKind.byCode()),
                known("standIn", row.id("standIn"), people),
                row.has("standIn"));
        absence.check();
        return absence;
    }

    String key() {
        return person + "/" + from;
    }

    boolean saysWhat(Absence stored) {
        return to.equals(stored.to())
                && kind == stored.kind()
                && stored.source() != Source.SELF
                && (!standInGiven || Objects.equals(standIn, stored.standIn()));
    }

    Absence absence(Absence stored, String by, Instant at) {
        String acting = standInGiven || stored == null ? standIn : stored.standIn();
        return new Absence(person, from, to, kind, acting, Source.IMPORT, by, at);
    }

    private void check() {
        if (to.isBefore(from)) {
            throw Problem.badField("to", "team.absence.order");
        }
        if (!to.isBefore(from.plusDays(Absences.LONGEST_DAYS))) {
            throw Problem.badField("to", "team.absence.long", Absences.LONGEST_DAYS);
        }
        if (person.equals(standIn)) {
            throw Problem.badField("standIn", "team.absence.self");
        }
    }

    private static String known(String column, String person, Set<String> people) {
        if (person != null && !people.contains(person)) {
            throw Problem.badField(column, "team.import.person");
        }
        return person;
    }
}
