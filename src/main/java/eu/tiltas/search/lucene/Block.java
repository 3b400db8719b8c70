package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import eu.tiltas.search.analysis.Track;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** One text as Lucene keeps it: a document for each passage, then the document of the whole. */
final class Block {

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.freeze();
    }

    private final SearchDocument text;
    private final Language language;
    private final Term subject;
    private final Occurrences occurrences = new Occurrences();

    private Block(SearchDocument text, Term subject) {
        this.text = text;
        this.language = text.language();
        this.subject = subject;
    }

    static Term subject(String kind, String key) {
        return new Term(Schema.SUBJECT, kind + '\n' + key);
    }

    static List<Document> of(SearchDocument text, Term subject) {
        Block block = new Block(text, subject);
        List<Document> documents = new ArrayList<>();
        text.passages().forEach(passage -> documents.add(block.passage(passage)));
        documents.add(block.whole());
        return documents;
    }

    /** What a passage says is analysed once, for itself and for the whole. */
    private Document passage(Passage passage) {
        Document document = new Document();
        document.add(new StringField(subject.field(), subject.text(), Field.Store.NO));
        document.add(new StoredField(Schema.HEADING, passage.heading()));
        document.add(new StoredField(Schema.ANCHOR, passage.anchor()));
        document.add(new StoredField(Schema.BODY, passage.text()));
        Tokens body = Tokens.of(language, passage.text());
        document.add(new StoredField(Schema.PLACES, body.places().packed()));
        // The body first, so that the places of its words in the field are those in the text stored.
        add(document, Part.PASSAGE, body);
        if (!passage.heading().isEmpty()) {
            add(document, Part.PASSAGE, Tokens.of(language, passage.heading()));
        }
        occurrences.add(body.words());
        return document;
    }

    private Document whole() {
        Document document = new Document();
        document.add(new StringField(subject.field(), subject.text(), Field.Store.NO));
        document.add(new StringField(Schema.WHOLE, "1", Field.Store.NO));
        document.add(new StringField(Schema.LANGUAGE, language.code(), Field.Store.YES));
        document.add(new StoredField(Schema.KIND, text.kind()));
        document.add(new StoredField(Schema.KEY, text.key()));
        document.add(new StoredField(Schema.URL, text.url()));
        document.add(new StoredField(Schema.TITLE, text.title()));
        document.add(new StoredField(Schema.SUMMARY, beginning()));
        facet(document, Schema.TYPE, text.type());
        facet(document, Schema.SECTION, text.section());
        if (text.date() != null) {
            document.add(new NumericDocValuesField(Schema.DATE, text.date().toEpochDay()));
            document.add(new StoredField(Schema.DATE, text.date().toEpochDay()));
        }
        suggestion(document);
        parts(document);
        text(document);
        return document;
    }

    private void parts(Document document) {
        part(document, Part.TITLE, text.title());
        text.keywords().forEach(keyword -> part(document, Part.KEYWORDS, keyword));
        headings().forEach(heading -> part(document, Part.HEADINGS, heading));
        part(document, Part.SUMMARY, text.summary());
    }

    /** What is shown of a text of which no passage matches. */
    private String beginning() {
        if (!text.summary().isBlank() || text.passages().isEmpty()) {
            return text.summary();
        }
        String first = text.passages().get(0).text();
        return first.substring(0, Math.min(first.length(), 2 * Extract.LENGTH));
    }

    /** A long section is several passages under one heading, which counts once. */
    private List<String> headings() {
        return text.passages().stream().map(Passage::heading).distinct().toList();
    }

    private void suggestion(Document document) {
        document.add(new Field(Schema.beginnings(language), text.title(), WORDS));
        String folded = String.join(" ", Folding.words(text.title()));
        document.add(new BinaryDocValuesField(Schema.FOLDED_TITLE, new BytesRef(folded)));
    }

    private static void facet(Document document, String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
        document.add(new StoredField(field, value));
    }

    private void part(Document document, Part part, String value) {
        if (!value.isEmpty()) {
            Tokens tokens = Tokens.of(language, value);
            add(document, part, tokens);
            occurrences.add(tokens.words());
        }
    }

    private void add(Document document, Part part, Tokens tokens) {
        for (Track track : tracks(part)) {
            document.add(new Field(part.field(language, track), tokens.stream(track), part.type(track)));
        }
    }

    private void text(Document document) {
        for (Track track : tracks(Part.TEXT)) {
            String field = Part.TEXT.field(language, track);
            document.add(new Field(field, occurrences.stream(track), Part.TEXT.type(track)));
        }
        document.add(new Field(Schema.words(language), occurrences.words(), WORDS));
    }

    private List<Track> tracks(Part part) {
        return part.tracks().stream()
                .filter(track -> track != Track.HEAD || language == Language.SV)
                .toList();
    }
}
