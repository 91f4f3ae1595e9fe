/** What people of the sample company send in each form. */
package io.salesweek.sample.forms;
