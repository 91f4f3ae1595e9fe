/** CSV imports: columns, mappings, row by row, what was rejected and why. Features hand it their kinds of rows. */
package io.salesweek.imports;
