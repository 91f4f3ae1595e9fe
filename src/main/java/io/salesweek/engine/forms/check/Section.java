package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A group: it holds parts, its values lie beside those outside it. */
record Section(List<FormPart> parts, JsonNode source) implements FormPart {}
