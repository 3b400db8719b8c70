package eu.tiltas.config;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Driver;
import java.util.Collections;

/**
 * H2 in the version that the portal brings along. The server has an older one, which the class loader of the portal would
 * take first, and which may leave a file that it can't read again when it is killed. So the portal's own is read from the
 * WAR by a class loader that knows the JDK and nothing else. There is one for the whole process, for only one may have a
 * file open.
 */
final class EmbeddedDatabase {

    private static final String DRIVER = "org.h2.Driver";
    private static final String IN_THE_WAR = "/WEB-INF/lib/";

    private EmbeddedDatabase() {}

    private static final class Loaded {
        private static final Driver DRIVER = load();
    }

    /** Outside a server it is the one on the class path. */
    static Driver driver() {
        return Loaded.DRIVER;
    }

    private static Driver load() {
        try {
            ClassLoader loader = EmbeddedDatabase.class.getClassLoader();
            for (URL found : Collections.list(loader.getResources(DRIVER.replace('.', '/') + ".class"))) {
                if (found.getPath().contains(IN_THE_WAR)) {
                    URL library = ((JarURLConnection) found.openConnection()).getJarFileURL();
                    loader = new URLClassLoader(new URL[] {library}, ClassLoader.getPlatformClassLoader());
                }
            }
            return (Driver)
                    Class.forName(DRIVER, true, loader).getDeclaredConstructor().newInstance();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("H2 can't be loaded", e);
        }
    }
}
