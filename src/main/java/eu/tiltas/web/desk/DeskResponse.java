package eu.tiltas.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** An answer of the desk: one policy instead of several, and redirections that stay on whatever host was asked. */
final class DeskResponse extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";

    private final boolean framed;

    /** @param framed whether the desk shows it in a frame, so that it keeps the policy it has */
    DeskResponse(HttpServletResponse response, boolean framed) {
        super(response);
        this.framed = framed;
    }

    /** PrimeFaces adds its policy, with the nonce of the page: it stands in the place of the one before. */
    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(POLICY)) {
            if (!framed) {
                setHeader(name, value);
            }
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void sendRedirect(String location) {
        setStatus(SC_SEE_OTHER);
        setHeader("Location", location);
        setContentLength(0);
    }
}
