package eu.tiltas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests one running portal, which all of them share and only read. It shows the project's own content and the pages
 * of {@code src/test/resources/portal}, which have every part a page can have.
 */
public class OwnContent implements ParameterResolver {

    /** Ends with the last test. */
    private record Shared(PortalProcess portal, Path folder) implements AutoCloseable {

        @Override
        public void close() {
            portal.close();
            ContentOnDisk.remove(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PortalProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return portal(context);
    }

    /** The one portal of this run of tests. */
    public static PortalProcess portal(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OwnContent.class))
                .getOrComputeIfAbsent(Shared.class, type -> start(), Shared.class)
                .portal();
    }

    private static Shared start() {
        try {
            Path target =
                    Path.of(System.getProperty("tiltas.war")).toAbsolutePath().getParent();
            Path folder = Files.createTempDirectory(target, "own-content-");
            Path content = folder.resolve("content");
            new ContentOnDisk(content)
                    .copy(target.resolveSibling("content"))
                    .copy(target.resolveSibling("src").resolve(Path.of("test", "resources", "portal")));
            return new Shared(PortalProcess.start(folder.resolve("data"), content), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
