package io.salesweek.engine.forms.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A dynamic list: rows of the same parts under one key. */
record Rows(String key, List<FormPart> parts, JsonNode source) implements FormPart {}
