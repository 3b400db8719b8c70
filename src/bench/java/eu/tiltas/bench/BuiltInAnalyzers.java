package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.Judgement;
import eu.tiltas.search.Score.Shown;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import eu.tiltas.search.SearchText;
import eu.tiltas.search.SearchText.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What Lucene's own analyzers find with a plain multi-field query: each word in the field where it weighs most, title
 * above keywords and summary above body, any word may match. Other languages are asked when the reader's has nothing.
 */
final class BuiltInAnalyzers {

    private static final Map<Language, Analyzer> ANALYZERS = Map.of(
            Language.LT, new LithuanianAnalyzer(),
            Language.LV, new LatvianAnalyzer(),
            Language.SV, new SwedishAnalyzer(),
            Language.EN, new EnglishAnalyzer());

    private static final Map<String, Float> FIELDS = Map.of("title", 3f, "keywords", 2f, "summary", 2f, "body", 1f);
    private static final String KEY = "key";
    private static final int TEN = 10;

    private final Map<Language, IndexSearcher> searchers = new EnumMap<>(Language.class);

    BuiltInAnalyzers(DocumentSource content) throws IOException {
        Map<Language, List<Document>> documents = new EnumMap<>(Language.class);
        content.all(page -> page.forEach(text -> documents
                .computeIfAbsent(text.language(), language -> new ArrayList<>())
                .add(document(text))));
        for (Language language : Language.values()) {
            searchers.put(language, searcher(ANALYZERS.get(language), documents.get(language)));
        }
    }

    private static IndexSearcher searcher(Analyzer analyzer, List<Document> documents) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            writer.addDocuments(documents);
        }
        return new IndexSearcher(DirectoryReader.open(directory));
    }

    private static Document document(SearchDocument text) {
        Document document = new Document();
        document.add(new StringField(KEY, text.key(), Store.YES));
        document.add(new TextField("title", text.title(), Store.NO));
        document.add(new TextField("keywords", String.join(", ", text.keywords()), Store.NO));
        document.add(new TextField("summary", text.summary(), Store.NO));
        document.add(new TextField("body", body(text), Store.NO));
        return document;
    }

    private static String body(SearchDocument text) {
        return text.passages().stream()
                .map((Passage passage) -> passage.heading() + "\n" + passage.text())
                .collect(Collectors.joining("\n"));
    }

    List<Shown> shown(Judgement judgement) {
        List<Shown> found = ask(judgement.query(), judgement.language());
        if (!found.isEmpty()) {
            return found;
        }
        List<Shown> elsewhere = new ArrayList<>();
        for (Language language : Language.values()) {
            elsewhere.addAll(ask(judgement.query(), language).stream().limit(3).toList());
        }
        return elsewhere;
    }

    private List<Shown> ask(String text, Language language) {
        try {
            IndexSearcher searcher = searchers.get(language);
            List<Shown> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(text, ANALYZERS.get(language)), TEN).scoreDocs) {
                found.add(new Shown(searcher.storedFields().document(hit.doc).get(KEY), language));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(String text, Analyzer analyzer) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause clause : SearchText.parse(text).wanted()) {
            List<Query> fields = new ArrayList<>();
            FIELDS.forEach((field, boost) -> {
                Query one = clause.phrase()
                        ? builder.createPhraseQuery(field, clause.text())
                        : builder.createBooleanQuery(field, clause.text());
                if (one != null) {
                    fields.add(new BoostQuery(one, boost));
                }
            });
            all.add(new DisjunctionMaxQuery(fields, 0.1f), Occur.SHOULD);
        }
        return all.build();
    }
}
