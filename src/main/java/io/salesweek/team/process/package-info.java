/** What diagrams ask about people, and tasks that move when a manager changes. */
package io.salesweek.team.process;
