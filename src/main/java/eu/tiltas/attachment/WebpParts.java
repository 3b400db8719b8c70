package eu.tiltas.attachment;

import eu.tiltas.attachment.BytesReader.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** The chunks of a WebP picture (RFC 9649). */
final class WebpParts {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEAD = 12;
    private static final int FLAGS_AT = 8;

    /** The flags of Exif and XMP in the chunk that says what there is. */
    private static final int TOLD = 0x08 | 0x04;

    private WebpParts() {}

    static byte[] plain(byte[] bytes) {
        BytesReader in = new BytesReader(bytes);
        if (!in.ascii(0, 4).equals("RIFF") || !in.ascii(8, 4).equals("WEBP")) {
            throw new Malformed("no signature");
        }
        long end = Math.min(bytes.length, in.little32(4) + 8);
        in.keep(HEAD);
        while (in.at() + 8 <= end) {
            String type = in.ascii(0, 4);
            long length = in.little32(4);
            long padded = 8 + length + (length & 1);
            if (type.equals("VP8X") && length >= 10) {
                in.keep(FLAGS_AT);
                in.put(in.peek(0) & ~TOLD);
                in.skip(1);
                in.keep(padded - FLAGS_AT - 1);
            } else if (KEPT.contains(type)) {
                in.keep(padded);
            } else {
                in.skip(Math.min(padded, bytes.length - in.at()));
            }
        }
        byte[] kept = in.kept();
        ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN).putInt(4, kept.length - 8);
        return kept;
    }
}
