/** CSV rows of people, teams and absences. */
package io.salesweek.team.imports;
