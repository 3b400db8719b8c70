package eu.tiltas.content;

import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Lets whoever can read the data directory give commands to the running portal: a random word made at the first start,
 * in a file that only its owner can read.
 */
@ApplicationScoped
public class CommandToken {

    private static final int BYTES = 32;

    private Path file;

    protected CommandToken() {}

    @Inject
    public CommandToken(Settings settings) {
        this(settings.dataDir().resolve("command.token"));
    }

    CommandToken(Path file) {
        this.file = file;
    }

    /** Makes the token unless there is one. */
    public void ensure() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, HexFormat.of().formatHex(random));
        } catch (FileAlreadyExistsException e) {
            // Made at an earlier start.
        } catch (IOException e) {
            throw new UncheckedIOException("no command token can be written", e);
        }
    }

    /** Whether an {@code Authorization} header carries the token. */
    public boolean admits(String authorization) {
        try {
            String word = Files.readString(file).strip();
            byte[] expected = ("Bearer " + word).getBytes(StandardCharsets.UTF_8);
            return authorization != null
                    && word.length() == 2 * BYTES
                    && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }
}
