package eu.tiltas.xliff;

import java.util.List;
import java.util.Map;

/**
 * What a file says that somebody sent, before it is held against the portal's own texts.
 *
 * @param source tag of the language, as the target's
 */
public record Received(String source, String target, List<File> files) {

    /** A text. @param base negative where the file does not say, as the revision of the source */
    public record File(String key, int sourceRevision, int base, Map<String, Block> units) {}

    /**
     * A block.
     *
     * @param translated whether the target says anything
     * @param state that of the segment which has come least far
     */
    public record Block(List<Mark> source, List<Mark> target, boolean translated, State state) {}

    /** Words, or a code by its number. @param number 0 for words */
    public record Mark(String words, int number, Kind kind) {}

    /** What a mark is. */
    public enum Kind {
        WORDS,
        OPEN,
        CLOSE,
        ALONE
    }

    public Received {
        files = List.copyOf(files);
    }
}
