package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.concept.ConceptBook;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** The index on disk: opened only if every byte of it is what was once written, else emptied. */
final class Store implements Closeable {

    private static final Logger LOG = System.getLogger(Store.class.getName());
    private static final String NUMBER = "change";
    private static final String ORIGIN = "origin";
    private static final String FINGERPRINT = "fingerprint";
    private static final String UNITED = "united";
    private static final double BUFFER_MEGABYTES = 12;

    /** Share of the documents that may stand outside the largest segment. */
    private static final double LOOSE = 0.1;

    /** What a commit leads to. */
    record Mark(long number, String origin) {}

    private final Directory directory;
    private final ConceptBook book;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** Whether what was filled anew was made one piece of since; kept with each commit, for the process may end before. */
    private boolean united;
    /** Of that which the texts were last made into terms by. */
    private volatile String fingerprint;
    /** What words remember to be written down in; another one when that may not be true any more. */
    private volatile Object spelt = new Object();

    private Store(Directory directory, ConceptBook book, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.book = book;
        this.fingerprint = fingerprint(book);
        this.writer = writer;
        this.united = data(writer.getLiveCommitData()).containsKey(UNITED);
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(
                    org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader old) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    static Store open(Path path, ConceptBook book) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            if (!isSound(directory, fingerprint(book))) {
                wipe(directory);
            }
            return new Store(directory, book, new IndexWriter(directory, config()));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether the concepts are those by which the texts were made into terms. */
    boolean isOfBook() {
        return fingerprint.equals(fingerprint(book));
    }

    private static String fingerprint(ConceptBook book) {
        return Schema.fingerprint() + "/" + book.fingerprint();
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** The mark of the last commit, or null if there is none. */
    Mark mark() {
        Map<String, String> data = data(writer.getLiveCommitData());
        return data.containsKey(NUMBER) ? new Mark(Long.parseLong(data.get(NUMBER)), data.get(ORIGIN)) : null;
    }

    /** Puts these texts in the place of whatever the subject had. By several threads at once, for different subjects. */
    void replace(Term subject, List<SearchDocument> texts) {
        List<Document> documents = new ArrayList<>();
        Document spellings = new Document();
        try {
            for (SearchDocument text : texts) {
                Block block = new Block(text, subject, book.finder());
                documents.addAll(block.documents());
                block.spellings(spelt).ifPresent(spellings::add);
            }
            write(subject, documents, spellings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            spelt = new Object();
            throw e;
        }
    }

    private void write(Term subject, List<Document> documents, Document spellings) throws IOException {
        if (spellings.iterator().hasNext()) {
            writer.addDocument(spellings);
        }
        if (documents.isEmpty()) {
            writer.deleteDocuments(subject);
        } else {
            writer.updateDocuments(subject, documents);
        }
    }

    /** Until {@link #tidy} nothing is merged, for all that is filled anew is merged once then. */
    void clear() throws IOException {
        fingerprint = fingerprint(book);
        united = false;
        spelt = new Object();
        writer.deleteAll();
        writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    }

    /**
     * Makes one piece of what was filled anew, whenever that was; and of what has changed since if so much of it is outside
     * the largest piece that questions take longer, for each costs every question about as much time.
     *
     * @param resting whether nothing was committed for a while
     */
    void tidy(boolean resting) throws IOException {
        if (!united || resting && isLoose()) {
            unite();
        }
    }

    private boolean isLoose() throws IOException {
        int all = writer.getDocStats().numDocs;
        int largest = 0;
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                largest = Math.max(largest, leaf.reader().numDocs());
            }
        } finally {
            searchers.release(searcher);
        }
        return all - largest > LOOSE * all;
    }

    /** A question then looks each word up once. */
    private void unite() throws IOException {
        writer.getConfig().setMergePolicy(merging());
        writer.forceMerge(1);
        united = true;
        commit(mark());
    }

    /** Writes all to disk with its mark, then lets it be found. */
    void commit(Mark mark) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(NUMBER, Long.toString(mark.number()));
        data.put(ORIGIN, mark.origin());
        data.put(FINGERPRINT, fingerprint);
        if (united) {
            data.put(UNITED, "");
        }
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Leaves on disk what was committed last. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer::rollback, directory);
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Schema.analyzer())
                .setCodec(new SmallChunks())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(merging());
    }

    private static MergePolicy merging() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(3);
        return merging;
    }

    /** Reads every byte that the last commit refers to. */
    private static boolean isSound(Directory directory, String fingerprint) throws IOException {
        String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (commit == null) {
            return directory.listAll().length == 0;
        }
        try {
            checksum(directory, commit);
            SegmentInfos segments = SegmentInfos.readCommit(directory, commit);
            for (String file : segments.files(false)) {
                checksum(directory, file);
            }
            checkReadable(directory);
            return fingerprint.equals(segments.getUserData().get(FINGERPRINT));
        } catch (IOException | RuntimeException | AssertionError | OutOfMemoryError e) {
            // A damaged length can ask for any amount of memory.
            LOG.log(Level.WARNING, "Search index is damaged and will be filled anew: {0}", e.toString());
            return false;
        }
    }

    private static void checkReadable(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private static void checksum(Directory directory, String file) throws IOException {
        try (ChecksumIndexInput in = directory.openChecksumInput(file)) {
            CodecUtil.checkFooter(skipped(in));
        }
    }

    private static ChecksumIndexInput skipped(ChecksumIndexInput in) throws IOException {
        in.seek(in.length() - CodecUtil.footerLength());
        return in;
    }

    private static void wipe(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!IndexWriter.WRITE_LOCK_NAME.equals(file)) {
                directory.deleteFile(file);
            }
        }
    }

    private static Map<String, String> data(Iterable<Map.Entry<String, String>> entries) {
        Map<String, String> data = new HashMap<>();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }
}
