package io.salesweek.report.persistence;

import io.salesweek.report.DayReport;
import io.salesweek.week.RepWeekKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How a day's report was judged: at its first sending, or when it was marked missed. The state never changes afterwards. */
@Entity
@Table(name = "report_day")
public class ReportDayEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private RepWeekKey repWeek;

    @Column(name = "on_day")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private DayReport.State state;

    protected ReportDayEntity() {}

    public ReportDayEntity(RepWeekKey repWeek, LocalDate day, DayReport.State state) {
        this.repWeek = repWeek;
        this.day = day;
        this.state = state;
    }

    public RepWeekKey repWeek() {
        return repWeek;
    }

    public LocalDate day() {
        return day;
    }

    public DayReport.State state() {
        return state;
    }
}
