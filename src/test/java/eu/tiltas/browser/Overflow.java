package eu.tiltas.browser;

import java.util.List;

/** What of a page lies beside the window, so that a reader would have to scroll sideways or would miss it. */
final class Overflow {

    /** Text whose box ends outside the window, save what a table lets one scroll to and what only screen readers get. */
    private static final String OUTSIDE =
            """
            () => {
              const width = document.documentElement.clientWidth;
              return [...document.body.querySelectorAll('*')]
                  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                  .filter(e => !e.closest('.table, .visually-hidden, .skip, [hidden]') && e.checkVisibility())
                  .filter(e => { const r = e.getBoundingClientRect(); return r.right > width + 1 || r.left < -1; })
                  .map(e => e.outerHTML.slice(0, 120));
            }""";

    private static final String SCROLLS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Overflow() {}

    static List<?> texts(Visit visit) {
        return (List<?>) visit.ask(OUTSIDE);
    }

    /** By how many pixels the page scrolls sideways. */
    static Object scrolls(Visit visit) {
        return visit.ask(SCROLLS);
    }
}
