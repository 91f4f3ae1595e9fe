package io.salesweek.security.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Who is signed in.
 *
 * @param roles role codes
 * @param locale the person's language, {@code zh-CN} or {@code en}; null: not known
 * @param stamp changes with the password: a session begun with an earlier one ends
 */
public record SignedIn(String id, Set<String> roles, Locale locale, String stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return id;
    }

    /** {@code ROLE_rep}, {@code ROLE_process-owner}, … */
    public List<GrantedAuthority> authorities() {
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role).toList());
    }
}
