/** Risks: raised by people or found in the data, judged, climbing until somebody acts, closed with an outcome or by themselves. */
package io.salesweek.risk;
