package eu.tiltas.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random word in a file that only its owner can read, made at the first start and kept. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * Makes the file unless there is one: whole or not at all; where two begin at once, the first one's stays.
     *
     * @param bytes of chance, written in hexadecimal
     * @throws UncheckedIOException if it can't be written
     */
    public static void ensure(Path file, int bytes) {
        if (Files.exists(file)) {
            return;
        }
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        try {
            Files.createDirectories(file.getParent());
            write(file, HexFormat.of().formatHex(random));
        } catch (IOException e) {
            throw new UncheckedIOException("no secret can be written to " + file, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "secret", ".tmp", owners(file.getParent()));
        Files.writeString(fresh, text);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other one's.
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every file system has links.
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(fresh);
    }

    private static FileAttribute<?>[] owners(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
