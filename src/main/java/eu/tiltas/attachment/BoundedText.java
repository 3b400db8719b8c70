package eu.tiltas.attachment;

import java.io.Writer;

/** Keeps the beginning of a text; what is beyond its bound is let go. */
final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int length) {
        text.append(characters, from, Math.min(length, most - text.length()));
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** Without the character that no database takes, nor half a character at its end. */
    @Override
    public String toString() {
        String plain = text.toString().replace("\0", "");
        boolean half = !plain.isEmpty() && Character.isHighSurrogate(plain.charAt(plain.length() - 1));
        return half ? plain.substring(0, plain.length() - 1) : plain;
    }
}
