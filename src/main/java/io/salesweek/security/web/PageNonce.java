package io.salesweek.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the webapps a nonce of its own, in its policy and in its scripts. As shipped, it lies where all requests find it
 * between writing the one and the other: of two requests at once one page gets the other's, the browser runs none of its scripts, and the
 * person sees a blank page.
 */
class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    /** Files carry no nonce. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StringUtils.getFilenameExtension(request.getRequestURI()) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        if (policy != null) {
            String nonce = nonce();
            page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce + "'"));
            write(page, "nonce=\"" + nonce + "\"");
        }
        page.copyBodyToResponse();
    }

    /** Byte by byte, whatever the page's encoding. */
    private static void write(ContentCachingResponseWrapper page, String attribute) throws IOException {
        String shipped = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
        byte[] own = IN_PAGE.matcher(shipped).replaceAll(attribute).getBytes(StandardCharsets.ISO_8859_1);
        page.resetBuffer();
        page.getOutputStream().write(own);
    }

    private String nonce() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
