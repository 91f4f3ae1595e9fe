package io.salesweek.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.UrlUtils;

/**
 * Remembers, in a cookie, the page somebody asked for before they signed in: who is not signed in has no session, or anybody could fill the
 * memory with sessions. Leads to pages of this application only, whoever wrote the cookie.
 */
class PageAskedFor extends CookieRequestCache {

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest page = super.getRequest(request, response);
        return page != null && page.getRedirectUrl().startsWith(home(request)) ? page : null;
    }

    private static String home(HttpServletRequest request) {
        return UrlUtils.buildFullRequestUrl(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                request.getContextPath() + "/",
                null);
    }
}
