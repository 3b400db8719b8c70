package eu.tiltas.browser;

import com.microsoft.playwright.Browser;
import eu.tiltas.OwnContent;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Where readers look at the shared portal with the browsers of the build. */
final class Desk {

    private final String url;
    private final AllBrowsers browsers;

    Desk(int port, AllBrowsers browsers) {
        url = "http://localhost:" + port;
        this.browsers = browsers;
    }

    /** A new window with nothing remembered, at no address yet; for the thread that asks. */
    Visit visit(Look look) {
        Browser chosen = browsers.here().of(look);
        return new Visit(
                chosen.newContext(new Browser.NewContextOptions()
                        .setBaseURL(url)
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setJavaScriptEnabled(look.script())),
                url);
    }

    /** Hands the one desk to whoever asks for it. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Desk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Desk(OwnContent.portal(context).port(), AllBrowsers.of(context));
        }
    }
}
