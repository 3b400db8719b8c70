package eu.tiltas.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of bytes.
 *
 * @param from the first, from 0
 */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(?:([0-9]{1,18})-([0-9]{1,18})?|-([0-9]{1,18}))\\s*");

    /** A range that somebody asked for; without one where none of it is there (416). */
    record Asked(Optional<ByteRange> range) {}

    /**
     * Reads what is asked for of so many bytes; empty where the whole is to be sent: nothing is asked for, it can't be
     * understood, or several ranges are asked for at once, which nobody needs to be given (RFC 9110, 14.2).
     */
    static Optional<Asked> read(String header, long size) {
        Matcher asked = header == null ? null : ONE.matcher(header);
        if (asked == null || !asked.matches()) {
            return Optional.empty();
        }
        if (asked.group(3) != null) {
            long last = Math.min(size, Long.parseLong(asked.group(3)));
            return Optional.of(new Asked(last == 0 ? Optional.empty() : Optional.of(new ByteRange(size - last, last))));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2) == null ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        boolean backwards = asked.group(2) != null && Long.parseLong(asked.group(2)) < from;
        if (backwards) {
            return Optional.empty();
        }
        return Optional.of(
                new Asked(from >= size ? Optional.empty() : Optional.of(new ByteRange(from, to - from + 1))));
    }

    /** Whether a range may be sent: the condition is missing, or names these very bytes. A date is never known so well. */
    static boolean isFor(String condition, String etag) {
        return condition == null || condition.strip().equals(etag);
    }

    String header(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
