package eu.tiltas.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/**
 * A machine for which the library for WebP brings nothing: these classes and the library's own are loaded once more, and
 * what is written for processors is not found, as it is where nobody has built it.
 */
final class OtherMachine extends ClassLoader {

    private static final List<String> OWN = List.of("com.luciad.", Picture.class.getPackageName() + ".");

    OtherMachine() {
        super(OtherMachine.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (OWN.stream().noneMatch(name::startsWith)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? again(name) : loaded;
        }
    }

    private Class<?> again(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URL getResource(String name) {
        return name.startsWith("native/") ? null : super.getResource(name);
    }
}
