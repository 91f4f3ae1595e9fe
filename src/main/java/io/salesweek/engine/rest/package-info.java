/** How the engine's REST API answers when something is refused: one sentence for a person, under {@code /engine-rest} and for the webapps. */
package io.salesweek.engine.rest;
