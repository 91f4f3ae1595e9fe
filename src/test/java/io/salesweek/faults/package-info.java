/**
 * A week under faults: the jar as a process of its own that is killed at seeded moments while people send forms, on databases that are
 * killed too; afterwards an independent checker holds the database against what the senders were told. {@code mvn verify} runs a few
 * faults, {@code mvn -Pfaults verify} hundreds.
 */
package io.salesweek.faults;
