/** A team's and a person's week: opened once, its state, who takes part, from when on it is frozen. */
package io.salesweek.week;
