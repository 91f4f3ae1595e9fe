/** A rep's week plan: activities by day, with urgency and importance. */
package io.salesweek.plan;
