package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a plain form of the desk sent, or its address asks for. Whatever is missing is the empty text. */
final class Sent {

    /** The field that says what is to be done; its buttons have it. */
    private static final String ACT = "act";

    private static final String NUMBER = "[1-9][0-9]{0,8}";

    private Sent() {}

    /** What is to be done; empty where the page is only asked for. */
    static String act() {
        return request().getMethod().equals("POST") ? text(ACT) : "";
    }

    static String text(String name) {
        String value = request().getParameter(name);
        return value == null ? "" : value;
    }

    static boolean has(String name) {
        return request().getParameter(name) != null;
    }

    static Optional<Language> language(String name) {
        return Language.of(text(name));
    }

    /** A number from 1; 0 for anything else. */
    static int number(String name) {
        return text(name).matches(NUMBER) ? Integer.parseInt(text(name)) : 0;
    }

    /** What was written before somebody had to sign in again, and waits for this page. */
    static Optional<KeptForm> kept() {
        return KeptForm.waiting(FacesContext.getCurrentInstance());
    }

    static HttpServletRequest request() {
        return DeskView.request();
    }
}
