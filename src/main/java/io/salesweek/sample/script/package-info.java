/** What the sample company's weeks are about: the days they are played on, what happens, what people write. Knows no engine. */
package io.salesweek.sample.script;
