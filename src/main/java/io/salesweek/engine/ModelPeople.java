package io.salesweek.engine;

/** Whom a diagram may name by an id, asked before it is deployed. */
public interface ModelPeople {

    /** Whether somebody of that id works here today. */
    boolean isPerson(String id);

    /** Whether there is a group of that id, as candidates of a task. */
    boolean isGroup(String id);

    boolean isTeam(String id);
}
