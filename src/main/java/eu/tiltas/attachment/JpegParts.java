package eu.tiltas.attachment;

import eu.tiltas.attachment.BytesReader.Malformed;

/** The segments of a JPEG picture (ITU-T T.81, annex B; Exif 2.32, 4.5 and 4.6). */
final class JpegParts {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APP = 0xe0;
    private static final int LAST_APP = 0xef;
    private static final int EXIF = 0xe1;
    private static final int ICC = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int ORIENTATION = 0x0112;

    private final BytesReader in;
    private int orientation = 1;

    private JpegParts(byte[] bytes) {
        in = new BytesReader(bytes);
    }

    static PlainPicture plain(byte[] bytes) {
        JpegParts parts = new JpegParts(bytes);
        parts.walk();
        return new PlainPicture(parts.in.kept(), parts.orientation);
    }

    private void walk() {
        if (in.peek(0) != 0xff || in.peek(1) != START) {
            throw new Malformed("no start");
        }
        in.keep(2);
        while (true) {
            if (in.peek(0) != 0xff) {
                throw new Malformed("no marker");
            }
            int marker = in.peek(1);
            if (marker == 0xff) {
                in.skip(1);
            } else if (marker == END) {
                in.keep(2);
                return;
            } else {
                segment(marker);
            }
        }
    }

    private void segment(int marker) {
        int length = in.big16(2);
        if (length < 2) {
            throw new Malformed("segment");
        }
        if (isKept(marker, length)) {
            in.keep(2 + length);
        } else {
            if (marker == EXIF) {
                readOrientation(length);
            }
            in.skip(2 + length);
        }
        if (marker == SCAN) {
            scan();
        }
    }

    private boolean isKept(int marker, int length) {
        if (marker == COMMENT) {
            return false;
        }
        if (marker < FIRST_APP || marker > LAST_APP || marker == FIRST_APP) {
            return true;
        }
        return marker == ICC && length > 13 && in.ascii(4, 11).equals("ICC_PROFILE")
                || marker == ADOBE && length > 7 && in.ascii(4, 5).equals("Adobe");
    }

    /** What is compressed goes on until a marker that is none of its own. */
    private void scan() {
        while (true) {
            int run = 0;
            while (in.peek(run) != 0xff) {
                run++;
            }
            int after = in.peek(run + 1);
            if (after == 0 || after >= 0xd0 && after <= 0xd7) {
                in.keep(run + 2);
            } else {
                in.keep(run);
                return;
            }
        }
    }

    private void readOrientation(int length) {
        int tiff = 10;
        if (length < 20 || !in.ascii(4, 4).equals("Exif")) {
            return;
        }
        boolean little = in.peek(tiff) == 'I';
        long directory = tiff + number(tiff + 4, 4, little);
        if (directory + 2 > length) {
            return;
        }
        int entries = (int) number((int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > length + 2) {
                return;
            }
            if (number(entry, 2, little) == ORIENTATION) {
                int value = (int) number(entry + 8, 2, little);
                orientation = value >= 1 && value <= 8 ? value : 1;
                return;
            }
        }
    }

    private long number(int ahead, int bytes, boolean little) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | in.peek(little ? ahead + bytes - 1 - i : ahead + i);
        }
        return number;
    }
}
