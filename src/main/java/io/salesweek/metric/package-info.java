/** What is counted: the catalogue of metrics, objectives, quota, baseline; actuals come from the sources that plug in. */
package io.salesweek.metric;
