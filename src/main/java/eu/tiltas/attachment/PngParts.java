package eu.tiltas.attachment;

import eu.tiltas.attachment.BytesReader.Malformed;
import java.util.Set;

/** The chunks of a PNG picture (W3C PNG, third edition, 5 and 11): those that make the picture. */
final class PngParts {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final String LAST = "IEND";
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", LAST, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PngParts() {}

    static byte[] plain(byte[] bytes) {
        BytesReader in = new BytesReader(bytes);
        if (!in.ascii(0, SIGNATURE.length()).equals(SIGNATURE)) {
            throw new Malformed("no signature");
        }
        in.keep(SIGNATURE.length());
        String type;
        do {
            long length = in.big32(0) + 12;
            type = in.ascii(4, 4);
            if (KEPT.contains(type)) {
                in.keep(length);
            } else {
                in.skip(length);
            }
        } while (!type.equals(LAST));
        return in.kept();
    }
}
