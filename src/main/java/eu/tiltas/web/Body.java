package eu.tiltas.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * An answer's bytes, ready to be sent.
 *
 * @param gzip the same compressed; null where that gains nothing
 * @param etag in quotes; of the compressed form it is another
 */
record Body(byte[] plain, byte[] gzip, String type, String etag) {

    private static final int WORTH_IT = 512;

    static Body of(byte[] plain, String type, String etag) {
        boolean compressible = plain.length > WORTH_IT && !type.startsWith("font/");
        return new Body(plain, compressible ? compress(plain, Deflater.BEST_COMPRESSION) : null, type, etag);
    }

    /** The validator of what is sent to a client that takes gzip or does not. */
    String etag(boolean compressed) {
        return compressed && gzip != null ? etag.substring(0, etag.length() - 1) + "-gzip\"" : etag;
    }

    int weight() {
        return plain.length + (gzip == null ? 0 : gzip.length) + 200;
    }

    static byte[] compress(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
        return out.toByteArray();
    }
}
