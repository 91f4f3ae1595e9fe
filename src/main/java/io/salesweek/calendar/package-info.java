/** ISO weeks and working days, pure Java: calendars with holidays and make-up days, zones, and times said in words. */
package io.salesweek.calendar;
