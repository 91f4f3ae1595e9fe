/** Tables of teams, people and absences. */
package io.salesweek.team.persistence;
