/** What was done to rewards, step by step, kept so that nothing of it is changed, removed or put in without being found. */
package io.salesweek.audit;
