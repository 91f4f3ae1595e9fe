package io.salesweek.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The secret of all digests: the operator's; without one, one that is made once and kept in the database. Such a record still shows what
 * was changed by mistake, or by somebody who did not look for the key, but not what was changed by who may read the whole database.
 */
@Component
class AuditKey {

    private static final Logger LOG = LoggerFactory.getLogger(AuditKey.class);

    private static final int BYTES = 32;

    private final String secret;

    AuditKey(AuditSettings settings, JdbcTemplate database) {
        this.secret = settings.given() ? settings.key() : kept(database);
    }

    String secret() {
        return secret;
    }

    private static String kept(JdbcTemplate database) {
        LOG.warn(
                "The audit record's key is kept in the database it guards: set SALESWEEK_AUDIT_KEY before the first start");
        List<String> there = read(database);
        if (there.isEmpty()) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            try {
                database.update(
                        "insert into audit_key (id, secret) values (1, ?)",
                        HexFormat.of().formatHex(made));
            } catch (DuplicateKeyException otherNode) {
                LOG.debug("Another node made it", otherNode);
            }
            there = read(database);
        }
        return there.get(0);
    }

    private static List<String> read(JdbcTemplate database) {
        return database.queryForList("select secret from audit_key", String.class);
    }
}
