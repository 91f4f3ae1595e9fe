package io.salesweek.faults;

/** What can happen to a node or its database. */
enum Fault {
    KILL_NODE,
    KILL_DATABASE,
    CUT_CONNECTIONS
}
