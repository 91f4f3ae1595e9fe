/**
 * The machinery between the features and the Camunda engine: form windows, decision tables, deployment, clock. It knows no feature;
 * features plug in {@link io.salesweek.engine.FormWindow}s and {@link io.salesweek.engine.DecisionStep}s.
 */
package io.salesweek.engine;
