package eu.tiltas.search.lexicon;

import eu.tiltas.search.lexicon.LexiconFile.Learnt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/** The lexicon that the portal has now, kept in a file with the number of the change it stands for. */
public class LexiconBook {

    private static final Logger LOG = System.getLogger(LexiconBook.class.getName());
    private static final Learnt NOTHING = new Learnt(Lexicon.EMPTY, -1, "");

    private final LexiconFile file;
    private volatile Learnt known;

    private LexiconBook(LexiconFile file, Learnt known) {
        this.file = file;
        this.known = known;
    }

    /** For the container's proxy only. */
    LexiconBook() {
        this(null, NOTHING);
    }

    /** One that knows no word and is kept nowhere. */
    public static LexiconBook empty() {
        return new LexiconBook();
    }

    /**
     * Reads what was written last. What is damaged, or was learnt in another way than this program does, is as good as
     * none: then the lexicon is empty and {@link #isOf} is false.
     */
    public static LexiconBook open(Path path) {
        LexiconFile file = new LexiconFile(path);
        return new LexiconBook(file, read(file).orElse(NOTHING));
    }

    private static Optional<Learnt> read(LexiconFile file) {
        try {
            return file.read();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The lexicon is damaged and will be learnt anew: {0}", e.toString());
            return Optional.empty();
        }
    }

    public Lexicon lexicon() {
        return known.lexicon();
    }

    /** Whether it was learnt from the texts of that log, at whatever change. */
    public boolean isOf(String origin) {
        return known.number() >= 0 && known.origin().equals(origin);
    }

    /** The number of the last change whose texts it was learnt from; negative if it was not. */
    public long number() {
        return known.number();
    }

    /**
     * From now on this is the lexicon.
     *
     * @throws UncheckedIOException if it can't be written; it is used all the same
     */
    public synchronized void put(Lexicon lexicon, long number, String origin) {
        known = new Learnt(lexicon, number, origin);
        if (file != null) {
            try {
                file.write(known);
            } catch (IOException e) {
                throw new UncheckedIOException("the lexicon can't be kept", e);
            }
        }
    }
}
