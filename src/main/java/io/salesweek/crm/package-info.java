/** Accounts, deals, products and rates as the CRM says; actuals of {@code revenueWon} and {@code newCustomers}. */
package io.salesweek.crm;
