package io.salesweek.team;

/** What a person may do; a person may have several. Engine groups carry the same code, but {@code admin} is {@code camunda-admin}. */
public enum Role {
    REP("rep"),
    MANAGER("manager"),
    DIRECTOR("director"),
    FINANCE("finance"),
    PROCESS_OWNER("process-owner"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
