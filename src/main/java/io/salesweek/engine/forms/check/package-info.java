/** What a {@code .form} file asks of the values sent with it: pure Java over the file's own JSON, no engine, no Spring. */
package io.salesweek.engine.forms.check;
