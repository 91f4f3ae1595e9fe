/** A rep's goals of a week: proposed, checked for SMART, decided, carried over, changed. */
package io.salesweek.goal;
