package io.salesweek.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page, in both languages at once: who signs in is not yet known. The start page is Tasklist. */
@Controller
class SignInPage {

    private final String page;

    SignInPage() throws IOException {
        page = new ClassPathResource("security/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/")
    String start() {
        return "redirect:/camunda/app/tasklist/default/";
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String page(CsrfToken token, HttpServletRequest request) {
        return page.replace("{message}", message(request.getQueryString()))
                .replace("{parameter}", token.getParameterName())
                .replace("{token}", HtmlUtils.htmlEscape(token.getToken()));
    }

    private static String message(String query) {
        return switch (query == null ? "" : query) {
            case "wrong" -> "<p role=\"alert\">账号或密码不正确。<br>Wrong name or password.</p>";
            case "wait" -> "<p role=\"alert\">尝试次数太多，请稍候再试。<br>Too many attempts; please wait a moment.</p>";
            case "out" -> "<p role=\"status\">您已退出。<br>You are signed out.</p>";
            default -> "";
        };
    }
}
