package io.salesweek.crm;

import java.math.BigDecimal;

/** Something sold; {@code price} ≥ 0 in {@code currency}: the list price, or null. */
public record Product(String id, String name, BigDecimal price, String currency) {}
