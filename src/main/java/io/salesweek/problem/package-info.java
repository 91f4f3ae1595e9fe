/** What went wrong, in words a person understands: one exception type, its texts in Chinese and English, its HTTP form. Knows no feature. */
package io.salesweek.problem;
