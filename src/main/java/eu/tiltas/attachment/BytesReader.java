package eu.tiltas.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Walks through bytes and takes over those that shall stay. Every step beyond the end is {@link Malformed}. */
final class BytesReader {

    /** Bytes that are not what they claim to be. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    private int at;

    BytesReader(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    int at() {
        return at;
    }

    /** The byte so far ahead, from 0 to 255. */
    int peek(int ahead) {
        if (ahead < 0 || at + ahead >= bytes.length) {
            throw new Malformed("ends too early");
        }
        return bytes[at + ahead] & 0xff;
    }

    int big16(int ahead) {
        return peek(ahead) << 8 | peek(ahead + 1);
    }

    long big32(int ahead) {
        return (long) big16(ahead) << 16 | big16(ahead + 2);
    }

    long little32(int ahead) {
        return peek(ahead) | peek(ahead + 1) << 8 | peek(ahead + 2) << 16 | (long) peek(ahead + 3) << 24;
    }

    String ascii(int ahead, int length) {
        peek(ahead + length - 1);
        return new String(bytes, at + ahead, length, StandardCharsets.ISO_8859_1);
    }

    /** Takes over so many bytes. */
    void keep(long length) {
        check(length);
        kept.write(bytes, at, (int) length);
        at += (int) length;
    }

    /** Leaves out so many bytes. */
    void skip(long length) {
        check(length);
        at += (int) length;
    }

    /** Puts bytes of its own. */
    void put(int... values) {
        for (int value : values) {
            kept.write(value);
        }
    }

    private void check(long length) {
        if (length < 0 || length > bytes.length - at) {
            throw new Malformed("ends too early");
        }
    }

    byte[] kept() {
        return kept.toByteArray();
    }
}
