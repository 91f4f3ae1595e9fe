package io.salesweek.security.persistence;

import io.salesweek.security.AccountChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeSet;

/** What was last announced of a person. People made in the Admin app have none: they are active, in the company's language. */
@Entity
@Table(name = "sign_in")
public class Account {

    @Id
    private String id;

    private String name;
    private String email;
    private String language;
    private String roles;
    private Instant activeFrom;
    private Instant activeUntil;

    protected Account() {}

    public Account(AccountChanged person) {
        id = person.id();
        take(person);
    }

    /** Whether anything was new. */
    public boolean take(AccountChanged person) {
        if (says(person)) {
            return false;
        }
        name = person.name();
        email = person.email();
        language = person.language();
        roles = joined(person);
        activeFrom = person.activeFrom();
        activeUntil = person.activeUntil();
        return true;
    }

    private boolean says(AccountChanged person) {
        return Objects.equals(name, person.name())
                && Objects.equals(email, person.email())
                && Objects.equals(language, person.language())
                && Objects.equals(roles, joined(person))
                && Objects.equals(activeFrom, person.activeFrom())
                && Objects.equals(activeUntil, person.activeUntil());
    }

    private static String joined(AccountChanged person) {
        return String.join(";", new TreeSet<>(person.roles()));
    }

    public String language() {
        return language;
    }

    public boolean activeAt(Instant moment) {
        return (activeFrom == null || !moment.isBefore(activeFrom))
                && (activeUntil == null || moment.isBefore(activeUntil));
    }
}
