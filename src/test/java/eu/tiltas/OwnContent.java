package eu.tiltas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one running portal with the project's own content; all of them together share it and only read. */
class OwnContent implements ParameterResolver {

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
            return new Shared(PortalProcess.start(folder.resolve("data"), target.resolveSibling("content")), folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
