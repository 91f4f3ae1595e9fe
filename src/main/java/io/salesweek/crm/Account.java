package io.salesweek.crm;

import java.math.BigDecimal;

/**
 * A customer or prospect.
 *
 * @param owner the id of the person who looks after it; null: nobody in particular
 * @param currency of the amounts, which are ≥ 0 or null
 * @param overdueDays age of the oldest overdue item, ≥ 0, or null
 */
public record Account(
        String id,
        String name,
        String industry,
        String owner,
        String currency,
        BigDecimal creditLimit,
        BigDecimal outstanding,
        BigDecimal overdue,
        Integer overdueDays) {}
