package io.salesweek.team.persistence;

import io.salesweek.team.Person;
import io.salesweek.team.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A row of {@code person} with its roles. */
@Entity
@Table(name = "person")
public class PersonEntity {

    @Id
    private String id;

    private String name;
    private String email;
    private String team;
    private String manager;
    private String language;
    private String zone;
    private LocalDate activeFrom;
    private LocalDate activeTo;

    /** With the person, in one query: hardly anybody asks for one without what they may do. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.JOIN)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected PersonEntity() {}

    public PersonEntity(Person person) {
        this.id = person.id();
        set(person);
    }

    public final void set(Person person) {
        this.name = person.name();
        this.email = person.email();
        this.team = person.team();
        this.manager = person.manager();
        this.language = person.language().toLanguageTag();
        this.zone = person.zone().getId();
        this.activeFrom = person.activeFrom();
        this.activeTo = person.activeTo();
        roles.retainAll(person.roles());
        roles.addAll(person.roles());
    }

    public String id() {
        return id;
    }

    public Person person() {
        return new Person(
                id,
                name,
                roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles)),
                team,
                manager,
                email,
                Locale.forLanguageTag(language),
                ZoneId.of(zone),
                activeFrom,
                activeTo);
    }
}
