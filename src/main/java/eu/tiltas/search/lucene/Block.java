package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.Facet;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.ConceptFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** One text as Lucene keeps it: a document for each passage, then the document of the whole. */
final class Block {

    private static final FieldType ALONE = type(IndexOptions.DOCS);
    private static final FieldType STANDING = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static final String COUNTRY = "country:";

    private final SearchDocument text;
    private final Language language;
    private final Term subject;
    private final ConceptFinder finder;
    /** What its title, summary, keywords and headings speak of. */
    private final Set<Concept> named = new HashSet<>();

    private final Occurrences occurrences = new Occurrences();

    Block(SearchDocument text, Term subject, ConceptFinder finder) {
        this.text = text;
        this.language = text.language();
        this.subject = subject;
        this.finder = finder;
    }

    static Term subject(String kind, String key) {
        return new Term(Schema.SUBJECT, kind + '\n' + key);
    }

    /** To be asked for once. */
    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        text.passages().forEach(passage -> documents.add(passage(passage)));
        documents.add(whole());
        return documents;
    }

    /**
     * For a document that stays when the text goes; to be asked for after {@link #documents}.
     *
     * @param index of which it is remembered what is written down there
     * @return empty if nothing is new
     */
    Optional<Field> spellings(Object index) {
        List<TextWord> fresh =
                occurrences.words().stream().filter(word -> word.isNewTo(index)).toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Field(Schema.spellings(language), Spellings.stream(fresh), ALONE));
    }

    /** What a passage says is analysed once, for itself and for the whole. */
    private Document passage(Passage passage) {
        Document document = new Document();
        document.add(new StringField(subject.field(), subject.text(), Field.Store.NO));
        document.add(new StoredField(Schema.HEADING, passage.heading()));
        document.add(new StoredField(Schema.ANCHOR, passage.anchor()));
        document.add(new StoredField(Schema.BODY, passage.text()));
        Tokens body = Tokens.of(language, passage.text(), finder);
        document.add(new StoredField(Schema.PLACES, body.places().packed()));
        // The body first, so that the places of its words in the field are those in the text stored.
        document.add(new Field(Schema.passage(language), body.written(), PLACED));
        if (!passage.heading().isEmpty()) {
            Tokens heading = Tokens.of(language, passage.heading(), finder);
            document.add(new Field(Schema.passage(language), heading.written(), PLACED));
        }
        document.add(new NumericDocValuesField(
                Schema.LENGTHS, Lengths.of(0, body.words().size())));
        occurrences.add(Part.TEXT, body);
        return document;
    }

    private Document whole() {
        Document document = new Document();
        document.add(new StringField(subject.field(), subject.text(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Schema.ABOUT, subject.bytes()));
        document.add(new StringField(Schema.WHOLE, "1", Field.Store.NO));
        document.add(new StringField(Schema.LANGUAGE, language.code(), Field.Store.YES));
        document.add(new StoredField(Schema.KIND, text.kind()));
        document.add(new StoredField(Schema.KEY, text.key()));
        document.add(new StoredField(Schema.URL, text.url()));
        document.add(new StoredField(Schema.TITLE, text.title()));
        document.add(new StoredField(Schema.SUMMARY, beginning()));
        document.add(new StoredField(Schema.TYPE, text.type()));
        document.add(new StoredField(Schema.SECTION, text.section()));
        if (text.date() != null) {
            document.add(new NumericDocValuesField(Schema.DATE, text.date().toEpochDay()));
            document.add(new StoredField(Schema.DATE, text.date().toEpochDay()));
        }
        parts(document);
        facets(document);
        document.add(new Field(Schema.text(language), occurrences.stream(), STANDING));
        return document;
    }

    private void parts(Document document) {
        Tokens title = part(document, Part.TITLE, text.title());
        suggestion(document, title);
        text.keywords().forEach(keyword -> part(document, Part.KEYWORDS, keyword));
        headings().forEach(heading -> part(document, Part.HEADINGS, heading));
        part(document, Part.SUMMARY, text.summary());
        document.add(new NumericDocValuesField(
                Schema.LENGTHS, Lengths.of(title.words().size(), occurrences.length())));
    }

    private Tokens part(Document document, Part part, String value) {
        Tokens tokens = Tokens.of(language, value, finder);
        document.add(new Field(Schema.named(language), tokens.stream(), PLACED));
        occurrences.add(part, tokens);
        tokens.concepts().forEach(named::add);
        return tokens;
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

    /** By the beginnings of the title's words as they stand there, and by all that its words are found by. */
    private void suggestion(Document document, Tokens title) {
        document.add(new Field(Schema.beginnings(language), title.stream(), ALONE));
        document.add(new Field(Schema.beginnings(language), text.title(), ALONE));
        String folded = String.join(" ", Folding.words(text.title()));
        document.add(new BinaryDocValuesField(Schema.FOLDED_TITLE, new BytesRef(folded)));
    }

    private void facets(Document document) {
        facet(document, Facet.TYPE, text.type());
        facet(document, Facet.SECTION, text.section());
        if (text.date() != null) {
            facet(document, Facet.YEAR, String.valueOf(text.date().getYear()));
        }
        named.stream()
                .filter(concept -> concept.kind() == Kind.ORGANISATION)
                .forEach(organisation -> facet(document, Facet.ORGANISATION, organisation.id()));
        named.stream()
                .filter(concept -> concept.kind() == Kind.COUNTRY)
                .forEach(country -> facet(document, Facet.COUNTRY, country.id().substring(COUNTRY.length())));
    }

    private static void facet(Document document, Facet facet, String value) {
        if (!value.isEmpty()) {
            document.add(new SortedSetDocValuesField(Schema.facet(facet), new BytesRef(value)));
        }
    }

    /** Without Lucene's lengths, which are read again for every posting that is written: see {@link Lengths}. */
    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
