package eu.tiltas.content;

import eu.tiltas.config.SecretFile;
import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

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
        SecretFile.ensure(file, BYTES);
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
