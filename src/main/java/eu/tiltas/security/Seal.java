package eu.tiltas.security;

import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what the portal gives out of its hands, and what the database shall not tell by itself: secrets of second
 * factors, text that waits for its writer to sign in again. The key is in a file of the data directory, or in a setting
 * where several nodes share it.
 */
@ApplicationScoped
public class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private byte[] key;

    protected Seal() {}

    @Inject
    public Seal(Settings settings) {
        this(settings.deskKey()
                .map(Seal::parse)
                .orElseGet(() -> ensure(settings.dataDir().resolve("desk.key"))));
    }

    Seal(byte[] key) {
        this.key = key.clone();
    }

    private static byte[] parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of the desk has 64 hexadecimal digits");
        }
        return bytes;
    }

    /** Reads the key, which is made at the first start and readable by its owner only. */
    private static byte[] ensure(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                RANDOM.nextBytes(random);
                write(file, HexFormat.of().formatHex(random));
            }
            return parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the desk can't be read: " + file, e);
        }
    }

    /** Whole or not at all; where two begin at once, the first one's stays. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        Path fresh = posix
                ? Files.createTempFile(
                        file.getParent(),
                        "desk",
                        ".key",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(file.getParent(), "desk", ".key");
        Files.writeString(fresh, text);
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // The other one's.
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(fresh);
    }

    /** The bytes closed, as text for addresses and fields; only {@link #open} of the same purpose reads them. */
    public String close(String purpose, byte[] bytes) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(bytes);
            byte[] whole = ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was closed for that purpose; empty for anything else, altered or closed with another key. */
    public Optional<byte[]> open(String purpose, String closed) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(closed);
            if (whole.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A mark that only the portal can make. */
    public String mark(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac(key, "mark " + purpose.length() + " " + purpose + " " + text));
    }

    /** Whether a mark is the one for that text. */
    public boolean isMarked(String purpose, String text, String mark) {
        return MessageDigest.isEqual(
                mark(purpose, text).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(mac(key, "close " + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
