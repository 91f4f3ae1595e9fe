package io.salesweek.audit.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the chain reaches: the only row of its table. */
@Entity
@Table(name = "audit_head")
public class HeadEntity {

    public static final int ONLY = 1;

    @Id
    private Integer id = ONLY;

    private long place;
    private String link = "";
    private String seal;

    public long place() {
        return place;
    }

    /** Empty before the first row. */
    public String link() {
        return link;
    }

    public void moved(long to, String by) {
        place = to;
        link = by;
    }

    public String seal() {
        return seal;
    }

    public void sealed(String as) {
        seal = as;
    }
}
