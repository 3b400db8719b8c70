package eu.tiltas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import eu.tiltas.PortalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running portal and browsers to look at it with, made once for all browser tests of a build. The portal shows the
 * content of this repository and the pages of {@code src/test/resources/portal}, which have every part a page can have.
 */
final class Desk implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path folder;
    private final Path content;
    private final PortalProcess portal;
    private final String url;
    private final Playwright playwright;
    private final Browser browser;
    private final Browser largeText;

    private Desk() throws IOException {
        folder = Files.createTempDirectory("tiltas-browser");
        content = folder.resolve("content");
        copy(Path.of("content"));
        copy(Path.of("src", "test", "resources", "portal"));
        portal = PortalProcess.start(Files.createDirectory(folder.resolve("data")), content);
        url = "http://localhost:" + portal.port();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = launch(FLAGS);
        largeText = launch(Stream.concat(FLAGS.stream(), Stream.of("--blink-settings=defaultFontSize=32"))
                .toList());
    }

    /** A new window with nothing remembered, at no address yet. */
    Visit visit(Look look) {
        Browser chosen = look.largeText() ? largeText : browser;
        return new Visit(
                chosen.newContext(new Browser.NewContextOptions()
                        .setBaseURL(url)
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setJavaScriptEnabled(look.script())),
                url);
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        portal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    private Browser launch(List<String> flags) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(flags));
    }

    private void copy(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.toList()) {
                Path target = content.resolve(tree.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Hands the one desk to whoever asks for it. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Desk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Desk.class))
                    .getOrComputeIfAbsent(
                            Desk.class,
                            key -> {
                                try {
                                    return new Desk();
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                            },
                            Desk.class);
        }
    }
}
