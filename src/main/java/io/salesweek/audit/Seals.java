package io.salesweek.audit;

import io.salesweek.audit.persistence.AuditEntity;
import io.salesweek.audit.persistence.Personal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keyed digests (HMAC-SHA-256, in hex): whoever may write to the database but has not the key cannot make one. */
@Component
class Seals {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Seals(AuditKey key) {
        this.key = new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Of a personal field; null of null. */
    String of(String ref, String field, String value) {
        return value == null ? null : digest("field", ref, field, value);
    }

    /** Of a row as it was written: personal fields by their digests. */
    String of(AuditEntity entry) {
        List<String> parts = new ArrayList<>(List.of("row", entry.ref()));
        parts.add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.happenedAt())));
        parts.add(entry.subject());
        parts.add(entry.week());
        parts.add(entry.team());
        parts.add(entry.what());
        parts.add(
                entry.amount() == null
                        ? null
                        : entry.amount().stripTrailingZeros().toPlainString());
        entry.personal().stream().map(Personal::digest).forEach(parts::add);
        return digest(parts.toArray(String[]::new));
    }

    /** Of a row in its place. */
    String link(String before, long place, String seal) {
        return digest("link", before, Long.toString(place), seal);
    }

    /** Of how far the chain reaches. */
    String head(long place, String link) {
        return digest("head", Long.toString(place), link);
    }

    /** Each part with its length, so that no two lists of parts read the same. */
    private String digest(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part == null ? "-" : part.length() + ":" + part).append(';');
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
