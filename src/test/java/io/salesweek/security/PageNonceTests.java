package io.salesweek.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser runs a page's scripts only when their nonce is the one of the page's policy. */
@SecurityTest
class PageNonceTests {

    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int PAGES = 400;

    @LocalServerPort
    int port;

    @Test
    void pages_asked_for_at_once_each_have_one_nonce_of_their_own() {
        Caller lilei = Caller.session(port, "lilei");
        List<HttpResponse<String>> pages = IntStream.range(0, PAGES)
                .parallel()
                .mapToObj(page -> lilei.get("/camunda/app/tasklist/default/"))
                .toList();

        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(all(IN_PAGE, page.body())).isNotEmpty().containsOnly(policyOf(page)));
        assertThat(pages).extracting(PageNonceTests::policyOf).doesNotHaveDuplicates();
    }

    @Test
    void a_page_comes_whole() {
        String page = Caller.session(port, "lilei")
                .get("/camunda/app/tasklist/default/")
                .body();
        assertThat(page.trim()).startsWith("<!DOCTYPE html>").endsWith("</html>");
    }

    private static String policyOf(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        return all(IN_POLICY, policy).get(0);
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
