package eu.tiltas.web.desk;

import eu.tiltas.security.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request at the desk on its way to a page.
 *
 * @param page name of the template that was asked for
 */
record Visit(HttpServletRequest request, DeskResponse response, String page, Optional<SignIn> who) {

    /** Whether there is such a page; those that are shown instead of others have no address. */
    boolean exists() {
        try {
            return page.matches("[a-z]+(-[a-z]+)*")
                    && !page.equals(Guard.ERROR)
                    && !Guard.address(request).startsWith(Guard.ROOT + Guard.HOME)
                    && request.getServletContext().getResource(Guard.ROOT + page + ".xhtml") != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    /** Whether a script asks for parts of a page. */
    boolean isPartial() {
        return request.getHeader("Faces-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    void show() throws IOException, ServletException {
        forward(page, request);
    }

    /** The same page as if it were asked for anew, with what was written in its fields; nothing of it is done. */
    void showAgain() throws IOException, ServletException {
        KeptForm.of(request, who.map(found -> found.account().id()).orElse("")).showIn(request);
        forward(page, new Anew(request));
    }

    /** The same page as if it were asked for anew, with what was written beside a file that is too large to be read. */
    void refuseFile() throws IOException, ServletException {
        SentFile.refuse(request, who.map(found -> found.account().id()).orElse(""));
        forward(page, new Anew(request));
    }

    /** Another page at this address. */
    void instead(String other) throws IOException, ServletException {
        forward(other, new Anew(request));
    }

    void fail(int status) throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        request.setAttribute(DeskView.STATUS, status);
        instead(Guard.ERROR);
    }

    private void forward(String name, HttpServletRequest asked) throws IOException, ServletException {
        request.getRequestDispatcher(Guard.ROOT + name + ".xhtml").forward(asked, response);
    }

    /** A request that asks for the page and sends nothing. */
    private static final class Anew extends HttpServletRequestWrapper {

        Anew(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        /** What stands in the address is still asked for; what the form sent is not. */
        @Override
        public String[] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> asked = new LinkedHashMap<>();
            for (String pair :
                    getQueryString() == null ? new String[0] : getQueryString().split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    asked.putIfAbsent(
                            decoded(pair.substring(0, equals)), new String[] {decoded(pair.substring(equals + 1))});
                }
            }
            return asked;
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }
}
