/** Rules about teams and reporting lines, pure Java. */
package io.salesweek.team.domain;
