/** The team's weekly review: agenda, minutes, decisions, action items, points. */
package io.salesweek.review;
