/**
 * The sample company of a first start: who is in it ({@code resources/sample}), what happened in its last weeks, and how that is played
 * through the processes up to this moment. On top of everything, known by nothing; only in the default profile.
 */
package io.salesweek.sample;
