package eu.tiltas;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives the server of {@code arquillian.xml} a data directory that no other run has seen; to be named before Arquillian. */
class FreshDirectory implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path target = Path.of(System.getProperty("tiltas.war")).toAbsolutePath().getParent();
        Path fresh = Files.createTempDirectory(target, "arquillian-");
        System.setProperty("tiltas.it.data", fresh.resolve("data").toString());
        System.setProperty(
                "tiltas.it.scratch",
                Files.createDirectories(fresh.resolve("scratch")).toString());
        System.setProperty("tiltas.it.content", target.resolveSibling("content").toString());
    }
}
