/** Bytes to rows: charset, quotes, lines, limits. */
package io.salesweek.imports.csv;
