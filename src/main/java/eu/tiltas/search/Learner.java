package eu.tiltas.search;

import eu.tiltas.search.SearchDocument.Passage;
import eu.tiltas.search.lexicon.LexiconBook;
import eu.tiltas.search.lexicon.ParallelText;
import eu.tiltas.search.lexicon.TextInBlocks;
import eu.tiltas.search.lexicon.TextInBlocks.Block;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the lexicon follow the index. It is always learnt from all texts that there are, so that what a withdrawn or changed
 * text taught goes with it; nobody else writes it.
 */
public class Learner {

    private static final Logger LOG = System.getLogger(Learner.class.getName());

    /** Of the time at most such a part goes into learning: after a second of it, changes are waited for this many seconds. */
    private static final int PAUSE = 50;

    private final LexiconBook book;
    private final SearchIndex index;
    private final List<DocumentSource> sources;
    private long restUntil = System.nanoTime();

    public Learner(LexiconBook book, SearchIndex index, Iterable<DocumentSource> sources) {
        this.book = book;
        this.index = index;
        this.sources = new ArrayList<>();
        sources.forEach(this.sources::add);
    }

    /** For the container's proxy only. */
    Learner() {
        this(null, null, List.of());
    }

    /**
     * To be called every few seconds, by a thread that has time: learns if there is no lexicon of the texts in the index, or
     * if they changed since and the last learning is long enough ago.
     */
    public synchronized void catchUp() {
        long number = index.applied();
        String origin = index.origin();
        if (number == SearchIndex.NOTHING || book.isOf(origin) && book.number() == number) {
            return;
        }
        if (!book.isOf(origin) || book.number() > number || System.nanoTime() - restUntil >= 0) {
            learn(number, origin);
        }
    }

    /** The number was read before the texts: a change in between is in them already, and they are learnt from once more. */
    private void learn(long number, String origin) {
        long begun = System.nanoTime();
        ParallelText text = new ParallelText();
        sources.forEach(source -> source.all(documents -> add(documents, text)));
        book.put(text.learnt(), number, origin);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        restUntil = System.nanoTime() + taken.multipliedBy(PAUSE).toNanos();
        LOG.log(Level.INFO, "Lexicon learnt at change {0} in {1} ms", number, taken.toMillis());
    }

    private static void add(List<SearchDocument> documents, ParallelText text) {
        if (documents.size() > 1) {
            SearchDocument first = documents.get(0);
            text.add(
                    first.kind() + ' ' + first.key(),
                    documents.stream().map(Learner::blocks).toList());
        }
    }

    private static TextInBlocks blocks(SearchDocument document) {
        List<Block> body = new ArrayList<>();
        String heading = "";
        for (Passage passage : document.passages()) {
            if (!passage.heading().equals(heading)) {
                heading = passage.heading();
                body.add(new Block(heading, true));
            }
            passage.text().lines().forEach(line -> body.add(new Block(line, false)));
        }
        List<String> named = List.of(document.title(), document.summary(), String.join("; ", document.keywords()));
        return new TextInBlocks(document.language(), named, body);
    }
}
