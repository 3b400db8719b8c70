package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.Explanation;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchUnavailable;
import eu.tiltas.search.Suggestion;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.relevance.Relevance;
import eu.tiltas.search.relevance.RelevanceBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;

/** The embedded engine, in a directory of its own. Only one may have that directory open at a time. */
public class LuceneIndex implements SearchIndex {

    /** As many subjects are held in memory before they are analysed together. */
    private static final int TOGETHER = 64;

    private final Path directory;
    private final ConceptBook book;
    private final RelevanceBook relevances;
    private volatile Ranking ranking;
    private final Map<Term, List<SearchDocument>> waiting = new LinkedHashMap<>();
    private volatile Store store;
    private volatile Store.Mark mark;
    /** Nothing was committed since it was asked to tidy up. */
    private boolean resting;

    /** How hits are put in order, and the relevance it was made of. */
    private record Ranking(Relevance relevance, Boosts boosts) {}

    /** With the standard order of hits. */
    public LuceneIndex(Path directory, ConceptBook book) {
        this(directory, book, RelevanceBook.standard());
    }

    /**
     * Opens what is there. A missing directory is made; one that is damaged, of another schema or of other concepts is
     * emptied.
     *
     * @param book when it changes, {@link #applied()} is {@link #NOTHING}
     * @throws SearchUnavailable if the directory can't be used or another process has it open
     */
    public LuceneIndex(Path directory, ConceptBook book, RelevanceBook relevances) {
        this.directory = directory;
        this.book = book;
        this.relevances = relevances;
        open();
    }

    /** For the container's proxy only. */
    LuceneIndex() {
        this.directory = null;
        this.book = null;
        this.relevances = null;
    }

    @Override
    public long applied() {
        Store.Mark current = mark;
        Store opened = store;
        return current == null || opened == null || !opened.isOfBook() ? NOTHING : current.number();
    }

    @Override
    public String origin() {
        Store.Mark current = mark;
        return current == null ? "" : current.origin();
    }

    @Override
    public synchronized void clear() {
        mark = null;
        waiting.clear();
        write(Store::clear);
    }

    @Override
    public synchronized void replace(String kind, String subject, List<SearchDocument> documents) {
        waiting.put(Block.subject(kind, subject), List.copyOf(documents));
        if (waiting.size() >= TOGETHER) {
            replaceWaiting();
        }
    }

    /**
     * Analysing is most of the work, so several subjects are analysed at a time. Each is replaced as one. Whoever is free
     * takes the next, for some take long: they write what has gathered to disk.
     */
    private void replaceWaiting() {
        Queue<Map.Entry<Term, List<SearchDocument>>> subjects =
                new ConcurrentLinkedQueue<>(List.copyOf(waiting.entrySet()));
        waiting.clear();
        write(opened -> {
            try {
                IntStream.range(0, Runtime.getRuntime().availableProcessors())
                        .parallel()
                        .forEach(worker -> replace(subjects, opened));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static void replace(Queue<Map.Entry<Term, List<SearchDocument>>> subjects, Store opened) {
        Map.Entry<Term, List<SearchDocument>> subject = subjects.poll();
        while (subject != null) {
            opened.replace(subject.getKey(), subject.getValue());
            subject = subjects.poll();
        }
    }

    @Override
    public synchronized void commit(long number, String origin) {
        replaceWaiting();
        Store.Mark next = new Store.Mark(number, origin);
        write(opened -> opened.commit(next));
        mark = next;
        resting = false;
    }

    @Override
    public synchronized void tidy() {
        if (mark != null) {
            write(opened -> opened.tidy(resting));
        }
        resting = true;
    }

    @Override
    public Found find(SearchQuery query, QueryConcepts concepts, int enough, Set<Subject> shown) {
        return read(searcher -> new Finding(searcher, query, concepts, vocabulary(searcher, query.language()))
                .found(enough, new Shown(searcher, shown)));
    }

    @Override
    public int count(SearchQuery query, QueryConcepts concepts, int enough) {
        return read(searcher ->
                new Finding(searcher, query, concepts, vocabulary(searcher, query.language())).count(enough));
    }

    @Override
    public List<Explanation> explain(SearchQuery query, QueryConcepts concepts, List<Hit> hits) {
        return read(
                searcher -> new Explaining(searcher, query, concepts, vocabulary(searcher, query.language())).of(hits));
    }

    private Vocabulary vocabulary(IndexSearcher searcher, Language language) throws IOException {
        Relevance relevance = relevances.now();
        Ranking now = ranking;
        if (now == null || now.relevance() != relevance) {
            now = new Ranking(relevance, Boosts.of(relevance.numbers()));
            ranking = now;
        }
        return new Vocabulary(searcher, language, now.boosts(), relevance, relevances.today());
    }

    @Override
    public List<String> spellings(String text, Language language, QueryConcepts concepts) {
        return read(searcher -> {
            Vocabulary vocabulary = vocabulary(searcher, language);
            Asked asked = Asked.of(text, language, vocabulary, concepts);
            return new Spelling(searcher.getIndexReader(), vocabulary).of(text, asked);
        });
    }

    @Override
    public List<UnknownWord> unknownWords(String text, Language language) {
        return read(searcher -> {
            Vocabulary vocabulary = vocabulary(searcher, language);
            Asked asked = Asked.of(text, language, vocabulary, QueryConcepts.none(language));
            return new Spelling(searcher.getIndexReader(), vocabulary).unknown(text, asked);
        });
    }

    @Override
    public Optional<Version> version(String kind, String subject, Language language) {
        return read(searcher -> Versions.of(searcher, Block.subject(kind, subject), language));
    }

    @Override
    public boolean speaksOf(String concept, Language language) {
        Term term = new Term(Schema.text(language), Tokens.term(concept));
        return read(searcher -> searcher.getIndexReader().docFreq(term) > 0);
    }

    @Override
    public List<Suggestion> suggest(String prefix, Language language, int max) {
        return read(
                searcher -> new Suggestions(searcher, language, book.finder().asked(prefix, language)).of(prefix, max));
    }

    /** What was not committed is lost. */
    @Override
    public synchronized void close() {
        Store closing = store;
        mark = null;
        store = null;
        waiting.clear();
        try {
            IOUtils.close(closing);
        } catch (IOException e) {
            throw new SearchUnavailable("index not closed", e);
        }
    }

    private void open() {
        try {
            store = Store.open(directory, book);
            mark = store.mark();
        } catch (IOException e) {
            throw new SearchUnavailable("index can't be opened in " + directory, e);
        }
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        Store opened = store;
        if (opened == null || mark == null) {
            throw new SearchUnavailable("index is not filled yet");
        }
        try {
            IndexSearcher searcher = opened.searchers().acquire();
            try {
                return reading.from(searcher);
            } finally {
                opened.searchers().release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new SearchUnavailable("index can't be read", e);
        }
    }

    private interface Writing {
        void to(Store opened) throws IOException;
    }

    private void write(Writing writing) {
        if (store == null) {
            open();
        }
        try {
            writing.to(store);
        } catch (IOException | AlreadyClosedException e) {
            recover(e);
            throw new SearchUnavailable("index can't be written", e);
        }
    }

    /** A writer that failed is of no use any more; what was committed before is. */
    private void recover(Exception failure) {
        try {
            close();
            open();
        } catch (SearchUnavailable e) {
            failure.addSuppressed(e);
        }
    }
}
