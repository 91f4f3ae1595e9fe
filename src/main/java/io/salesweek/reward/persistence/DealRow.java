package io.salesweek.reward.persistence;

import io.salesweek.reward.Computation.CountedDeal;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A deal that a computation counted. */
@Embeddable
public class DealRow {

    private String deal;
    private String account;
    private LocalDate closedOn;
    private BigDecimal worth;

    protected DealRow() {}

    DealRow(CountedDeal counted) {
        deal = counted.deal();
        account = counted.account();
        closedOn = counted.closedOn();
        worth = counted.worth();
    }

    CountedDeal counted(int digits) {
        return new CountedDeal(deal, account, closedOn, FiguresColumns.money(worth, digits));
    }
}
