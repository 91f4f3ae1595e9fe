/** Feedback to a rep on their week, their answer, the talk where one is wanted. */
package io.salesweek.feedback;
