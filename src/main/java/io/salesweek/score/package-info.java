/** The score and grade of a rep's week, with its explanation. */
package io.salesweek.score;
