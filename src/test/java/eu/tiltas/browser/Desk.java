package eu.tiltas.browser;

import com.microsoft.playwright.Browser;
import eu.tiltas.OwnContent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Browsers that look at the shared portal, made once for all browser tests of a build. */
final class Desk implements AutoCloseable {

    private final String url;
    /** Playwright serves one thread only. */
    private final Map<Thread, Browsers> browsers = new ConcurrentHashMap<>();

    private Desk(int port) {
        url = "http://localhost:" + port;
    }

    /** A new window with nothing remembered, at no address yet; for the thread that asks. */
    Visit visit(Look look) {
        Browser chosen = browsers.computeIfAbsent(Thread.currentThread(), thread -> new Browsers())
                .of(look);
        return new Visit(
                chosen.newContext(new Browser.NewContextOptions()
                        .setBaseURL(url)
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setJavaScriptEnabled(look.script())),
                url);
    }

    @Override
    public void close() {
        browsers.values().forEach(Browsers::close);
    }

    /** Hands the one desk to whoever asks for it. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Desk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            int port = OwnContent.portal(context).port();
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Desk.class))
                    .getOrComputeIfAbsent(Desk.class, key -> new Desk(port), Desk.class);
        }
    }
}
