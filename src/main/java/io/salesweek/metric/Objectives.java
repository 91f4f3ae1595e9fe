package io.salesweek.metric;

import io.salesweek.week.RepWeek;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class Objectives {

    public Optional<Objective> find(String id) {
        throw new UnsupportedOperationException();
    }

    /** Objectives of the company, the rep's team and the rep that meet the week, by id. */
    public List<Objective> meeting(RepWeek week) {
        throw new UnsupportedOperationException();
    }
}
