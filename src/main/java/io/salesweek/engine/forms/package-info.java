/**
 * How forms meet the engine: every user task and start event whose form has a window is opened and submitted through it. Plugged into
 * the engine by {@link io.salesweek.engine.forms.FormsPlugin}; features only see {@link io.salesweek.engine.FormWindow}.
 */
package io.salesweek.engine.forms;
