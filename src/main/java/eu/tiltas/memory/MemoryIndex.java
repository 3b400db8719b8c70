package eu.tiltas.memory;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The index of what was translated: a document for each block and each sentence, with its text in every language that
 * has it. The number of the last change it contains is stored with it.
 */
final class MemoryIndex implements AutoCloseable {

    static final long NOTHING = -1;

    /** Whatever is kept in another way is dropped and made anew. */
    private static final String SCHEMA = "1";

    private static final String SUBJECT = "subject";
    private static final String HAS = "has";
    private static final String WHOLE = "whole";
    private static final String TEXT = "text-";
    private static final String EXACT = "exact-";
    private static final String CONTEXT = "context-";

    /** So many different words of a text are asked for; more tell texts no better apart. */
    private static final int WORDS = 60;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    private MemoryIndex(FSDirectory directory, IndexWriter writer, DirectoryReader reader) {
        this.directory = directory;
        this.writer = writer;
        this.reader = reader;
    }

    static MemoryIndex open(Path folder) {
        try {
            FSDirectory directory = FSDirectory.open(folder);
            IndexWriterConfig config = new IndexWriterConfig(analyzer()).setCommitOnClose(false);
            IndexWriter writer;
            try {
                writer = new IndexWriter(directory, config);
            } catch (IOException | RuntimeException e) {
                writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(analyzer())
                                .setCommitOnClose(false)
                                .setOpenMode(IndexWriterConfig.OpenMode.CREATE));
            }
            return new MemoryIndex(directory, writer, DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException("the translation memory can't be opened", e);
        }
    }

    /** Each language's words as written, case aside. */
    private static Analyzer analyzer() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                Language language = Language.of(field.substring(TEXT.length())).orElse(Language.EN);
                return Analyzers.index(language, Track.STEM);
            }
        };
    }

    /** The number of the last change, or {@link #NOTHING} where it is of another log or schema. */
    synchronized long applied(String origin) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        boolean ours = SCHEMA.equals(data.get("schema")) && origin.equals(data.get("origin"));
        return ours ? Long.parseLong(data.get("number")) : NOTHING;
    }

    synchronized void clear() throws IOException {
        writer.deleteAll();
    }

    synchronized void remove(String subject) throws IOException {
        writer.deleteDocuments(new Term(SUBJECT, subject));
    }

    synchronized void replace(ParallelBlocks blocks) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < blocks.rows().size(); i++) {
            Map<Language, String> row = blocks.rows().get(i);
            Document document = document(blocks.subject(), row, true);
            for (Language language : row.keySet()) {
                String before = i == 0 ? "" : blocks.rows().get(i - 1).getOrDefault(language, "");
                String after = i + 1 == blocks.rows().size()
                        ? ""
                        : blocks.rows().get(i + 1).getOrDefault(language, "");
                document.add(new StoredField(CONTEXT + language.code(), context(before, after)));
            }
            documents.add(document);
            sentences(row).forEach(sentence -> documents.add(document(blocks.subject(), sentence, false)));
        }
        writer.updateDocuments(new Term(SUBJECT, blocks.subject()), documents);
    }

    static String context(String before, String after) {
        return before + "\n" + after;
    }

    private static Document document(String subject, Map<Language, String> row, boolean whole) {
        Document document = new Document();
        document.add(new StringField(SUBJECT, subject, Field.Store.YES));
        document.add(new StringField(WHOLE, Boolean.toString(whole), Field.Store.YES));
        row.forEach((language, text) -> {
            document.add(new TextField(TEXT + language.code(), text, Field.Store.YES));
            document.add(new StringField(EXACT + language.code(), key(text), Field.Store.NO));
            document.add(new StringField(HAS, language.code(), Field.Store.NO));
        });
        return document;
    }

    /** A term of Lucene holds less than a long block. */
    private static String key(String text) {
        return new eu.tiltas.markup.TextBlock(eu.tiltas.markup.TextBlock.Kind.PARAGRAPH, text).hash();
    }

    /** The sentences of a block whose translations have as many of them. */
    private static List<Map<Language, String>> sentences(Map<Language, String> row) {
        Map<Language, List<String>> divided = new EnumMap<>(Language.class);
        row.forEach((language, text) -> divided.put(language, sentences(text, language)));
        int count = divided.values().iterator().next().size();
        if (count < 2 || divided.values().stream().anyMatch(all -> all.size() != count)) {
            return List.of();
        }
        List<Map<Language, String>> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Language, String> sentence = new EnumMap<>(Language.class);
            for (Map.Entry<Language, List<String>> one : divided.entrySet()) {
                sentence.put(one.getKey(), one.getValue().get(i));
            }
            sentences.add(sentence);
        }
        return sentences;
    }

    static List<String> sentences(String text, Language language) {
        BreakIterator ends = BreakIterator.getSentenceInstance(language.locale().toLocale());
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return sentences;
    }

    synchronized void commit(long number, String origin) throws IOException {
        writer.setLiveCommitData(Map.of("schema", SCHEMA, "origin", origin, "number", Long.toString(number))
                .entrySet());
        writer.commit();
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            // Whoever still reads the older one has it counted.
            DirectoryReader older = reader;
            reader = newer;
            older.decRef();
        }
    }

    private synchronized DirectoryReader reader() {
        reader.incRef();
        return reader;
    }

    /** Something found: its texts in both languages, and the neighbours it has in the source's. */
    record Found(String source, String target, String subject, boolean whole, String context) {}

    /** Those with the very same text, then those that share most of their rarer words. */
    List<Found> find(String text, Language from, Language to, int most) throws IOException {
        DirectoryReader open = reader();
        try {
            IndexSearcher searcher = new IndexSearcher(open);
            List<Found> found = new ArrayList<>();
            Set<Integer> seen = new LinkedHashSet<>();
            Query exact = new TermQuery(new Term(EXACT + from.code(), key(text)));
            for (Query query : List.of(exact, like(text, from))) {
                Query both = new BooleanQuery.Builder()
                        .add(query, BooleanClause.Occur.MUST)
                        .add(new TermQuery(new Term(HAS, to.code())), BooleanClause.Occur.FILTER)
                        .build();
                for (ScoreDoc hit : searcher.search(both, most).scoreDocs) {
                    if (seen.add(hit.doc)) {
                        found.add(found(searcher.storedFields().document(hit.doc), from, to));
                    }
                }
            }
            return found;
        } finally {
            open.decRef();
        }
    }

    private static Query like(String text, Language language) throws IOException {
        String field = TEXT + language.code();
        Set<String> words = new LinkedHashSet<>();
        try (var stream = Analyzers.index(language, Track.STEM).tokenStream(field, text)) {
            var term = stream.getAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < WORDS) {
                words.add(term.toString());
            }
            stream.end();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static Found found(Document document, Language from, Language to) {
        String context = document.get(CONTEXT + from.code());
        return new Found(
                document.get(TEXT + from.code()),
                document.get(TEXT + to.code()),
                document.get(SUBJECT),
                Boolean.parseBoolean(document.get(WHOLE)),
                context == null ? "" : context);
    }

    @Override
    public synchronized void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
