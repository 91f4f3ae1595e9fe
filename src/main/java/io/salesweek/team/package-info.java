/** Teams, people, reporting lines, absences, stand-ins; and who acts on a case. */
package io.salesweek.team;
