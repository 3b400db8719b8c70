package eu.tiltas.attachment;

import eu.tiltas.attachment.BytesReader.Malformed;

/** The blocks of a GIF picture (GIF89a specification): frames and their timing stay. */
final class GifParts {

    private static final int END = 0x3b;
    private static final int FRAME = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TIMING = 0xf9;
    private static final int APPLICATION = 0xff;
    private static final String LOOP = "NETSCAPE2.0";

    private final BytesReader in;

    private GifParts(byte[] bytes) {
        in = new BytesReader(bytes);
    }

    static byte[] plain(byte[] bytes) {
        GifParts parts = new GifParts(bytes);
        parts.walk();
        return parts.in.kept();
    }

    private void walk() {
        if (!in.ascii(0, 6).matches("GIF8[79]a")) {
            throw new Malformed("no signature");
        }
        int table = table(in.peek(10));
        in.keep(13 + table);
        while (in.peek(0) != END) {
            switch (in.peek(0)) {
                case FRAME -> {
                    in.keep(10 + table(in.peek(9)) + 1);
                    blocks(true);
                }
                case EXTENSION -> {
                    boolean kept = in.peek(1) == TIMING
                            || in.peek(1) == APPLICATION
                                    && in.peek(2) == LOOP.length()
                                    && in.ascii(3, LOOP.length()).equals(LOOP);
                    move(2, kept);
                    blocks(kept);
                }
                default -> throw new Malformed("block");
            }
        }
        in.keep(1);
    }

    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private void blocks(boolean kept) {
        int length;
        do {
            length = in.peek(0);
            move(1 + length, kept);
        } while (length > 0);
    }

    private void move(int length, boolean kept) {
        if (kept) {
            in.keep(length);
        } else {
            in.skip(length);
        }
    }
}
