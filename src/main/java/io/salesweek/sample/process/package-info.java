/** Where people of the sample company meet the engine: their list of tasks, the forms they send. */
package io.salesweek.sample.process;
