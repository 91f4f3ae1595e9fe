/** Daily reports: due, on time, late, missed, corrected; help asked and answered. */
package io.salesweek.report;
