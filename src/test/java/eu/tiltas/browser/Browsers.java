package eu.tiltas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium with the usual size of text and, once it is asked for, with text of twice that size; for one thread. */
final class Browsers implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser usual = launch(FLAGS);
    private Browser largeText;

    Browser of(Look look) {
        if (!look.largeText()) {
            return usual;
        }
        if (largeText == null) {
            largeText = launch(Stream.concat(FLAGS.stream(), Stream.of("--blink-settings=defaultFontSize=32"))
                    .toList());
        }
        return largeText;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private Browser launch(List<String> flags) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(flags));
    }
}
