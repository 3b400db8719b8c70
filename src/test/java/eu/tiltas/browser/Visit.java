package eu.tiltas.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;

/** One window of a reader, with a record of what it asked for and complained about. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final String portal;
    private final Page page;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, String portal) {
        this.context = context;
        this.portal = portal;
        context.onRequest(request -> {
            if (!request.url().startsWith(portal + "/") && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> complain(message, portal));
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the portal, forgets what pages before it asked for, and returns its status. */
    int open(String path) {
        strangers.clear();
        complaints.clear();
        Response response = page.navigate(path);
        return response.status();
    }

    /** Has the portal know the reader by a cookie. */
    void remember(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(portal + "/editor/")));
    }

    /** Makes the window as large as the reader's; what the page does then needs no new page. */
    void resize(Look look) {
        page.setViewportSize(look.width(), look.height());
    }

    /** The address without the host. */
    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** Addresses outside the portal that the page opened last asked for. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** Errors and warnings in the console since the page opened last, and uncaught exceptions. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    /** What a script finds out; the script is an expression or a function. */
    Object ask(String script) {
        return page.evaluate(script);
    }

    @Override
    public void close() {
        context.close();
    }

    private void complain(ConsoleMessage message, String portal) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        // Chromium complains about the status of a page that is rightly answered with 404.
        boolean status = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (bad && !status) {
            complaints.add(message.text() + " " + message.location().replace(portal, ""));
        }
    }
}
