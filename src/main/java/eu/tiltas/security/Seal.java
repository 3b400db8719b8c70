package eu.tiltas.security;

import eu.tiltas.config.SecretFile;
import eu.tiltas.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
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

    private Hmac hmac;

    protected Seal() {}

    @Inject
    public Seal(Settings settings) {
        this(settings.deskKey()
                .map(Seal::parse)
                .orElseGet(() -> ensure(settings.dataDir().resolve("desk.key"))));
    }

    Seal(byte[] key) {
        this.hmac = new Hmac(key);
    }

    private static byte[] parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of the desk has 64 hexadecimal digits");
        }
        return bytes;
    }

    /** Reads the key, which is made at the first start. */
    private static byte[] ensure(Path file) {
        try {
            SecretFile.ensure(file, KEY_BYTES);
            return parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the desk can't be read: " + file, e);
        }
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
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
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
                .encodeToString(hmac.of("mark " + purpose.length() + " " + purpose + " " + text));
    }

    /** Whether a mark is the one for that text. */
    public boolean isMarked(String purpose, String text, String mark) {
        return MessageDigest.isEqual(
                mark(purpose, text).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(hmac.of("close " + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
