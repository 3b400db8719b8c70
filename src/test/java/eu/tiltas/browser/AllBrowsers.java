package eu.tiltas.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browsers of all browser tests of a build, made once for each thread: Playwright serves one thread only. */
final class AllBrowsers implements AutoCloseable {

    private final Map<Thread, Browsers> browsers = new ConcurrentHashMap<>();

    private AllBrowsers() {}

    static AllBrowsers of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(AllBrowsers.class))
                .getOrComputeIfAbsent(AllBrowsers.class, key -> new AllBrowsers(), AllBrowsers.class);
    }

    /** Those of the thread that asks. */
    Browsers here() {
        return browsers.computeIfAbsent(Thread.currentThread(), thread -> new Browsers());
    }

    @Override
    public void close() {
        browsers.values().forEach(Browsers::close);
    }
}
