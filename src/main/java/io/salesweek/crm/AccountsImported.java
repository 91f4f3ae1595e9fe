package io.salesweek.crm;

/** Accounts came in or changed: told once per file, in the transaction that ends it. */
public record AccountsImported() {}
