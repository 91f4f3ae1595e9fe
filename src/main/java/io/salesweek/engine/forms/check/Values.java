package io.salesweek.engine.forms.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sent values in one plain form: an empty text is null, a number is a {@code BigDecimal}. */
final class Values {

    private Values() {}

    static Map<String, Object> plain(Map<?, ?> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return plain(map);
        }
        if (value instanceof List<?> list) {
            return plain(list);
        }
        if (value instanceof String text) {
            return text.isBlank() ? null : text;
        }
        return value instanceof Number number ? number(number) : value;
    }

    private static List<Object> plain(List<?> values) {
        List<Object> plain = new ArrayList<>(values.size());
        values.forEach(value -> plain.add(plain(value)));
        return plain;
    }

    /** The number exactly; what is none (NaN, infinite) stays as it is and is refused where a number is wanted. */
    private static Object number(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : number;
        }
        return BigDecimal.valueOf(number.longValue());
    }

    /** Whole numbers as {@code Long}, so that they fit any number of a record. */
    static Number compact(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= 0 ? (Number) shortest.longValueExact() : number;
    }

    /** A name a stranger chose, safe to repeat in a sentence. */
    static String printable(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}_.\\[\\]-]", "?");
        return safe.length() > 60 ? safe.substring(0, 60) + "…" : safe;
    }
}
