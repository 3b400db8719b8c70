package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.security.Refused;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plain form of the desk sent, or its address asks for. Whatever is missing is the empty text. */
final class Sent {

    /** The field that says what is to be done; its buttons have it. */
    private static final String ACT = "act";

    /** More pages than any list of the desk has. */
    static final int MOST_PAGES = 100_000;

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

    /** What was typed in a field, without blanks around it. */
    static Optional<String> typed(String name) {
        return Optional.of(text(name).strip()).filter(value -> !value.isEmpty());
    }

    /** A day; empty for anything else. */
    static Optional<LocalDate> day(String name) {
        try {
            return typed(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A day, or nothing. @throws Refused if what was typed is none */
    static Optional<LocalDate> demandedDay(String name) {
        if (isNoDay(name)) {
            throw Refused.because("desk.refused.day");
        }
        return day(name);
    }

    /** Whether something typed as a day is none, so that it narrows nothing. */
    static boolean isNoDay(String name) {
        return typed(name).isPresent() && day(name).isEmpty();
    }

    /** The address of another page of the list that is shown, narrowed as it is. */
    static String page(String path, int number, List<String> filters) {
        String narrowed = narrowed(filters);
        return path + "?page=" + number + (narrowed.isEmpty() ? "" : "&" + narrowed);
    }

    /** What narrows the list that is shown, as in its address. */
    static String narrowed(List<String> filters) {
        return filters.stream()
                .flatMap(name -> typed(name).map(value -> name + "=" + Routes.encode(value)).stream())
                .collect(Collectors.joining("&"));
    }

    /** Which page of a list is asked for, from 1; 1 for anything else, and for numbers that no list has so many pages for. */
    static int page(int most) {
        int page = number("page");
        return page == 0 || page >= most ? 1 : page;
    }

    /** A number from 1; 0 for anything else. */
    static int number(String name) {
        return text(name).matches(NUMBER) ? Integer.parseInt(text(name)) : 0;
    }

    /** A number from 0 in a text; the other for anything else. */
    static int number(String text, int other) {
        return text.equals("0") ? 0 : text.matches(NUMBER) ? Integer.parseInt(text) : other;
    }

    /** What was written before somebody had to sign in again, and waits for this page. */
    static Optional<KeptForm> kept() {
        return KeptForm.waiting(FacesContext.getCurrentInstance());
    }

    static HttpServletRequest request() {
        return DeskView.request();
    }
}
