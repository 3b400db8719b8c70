package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchResults.Part;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.relevance.Promotions.Promoted;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Reads what is stored of a text and of its best passage. */
final class Hits {

    private final StoredFields stored;
    private final Asked asked;
    private final OtherNames names;
    private final List<Promoted> promoted;

    Hits(StoredFields stored, Asked asked, OtherNames names, List<Promoted> promoted) {
        this.stored = stored;
        this.asked = asked;
        this.names = names;
        this.promoted = promoted;
    }

    /** @param passages the best passage of each text, if one matches; else the extract is the text's summary */
    List<Hit> read(List<ScoreDoc> hits, Map<Integer, PassageMatch> passages) throws IOException {
        Map<Integer, List<Concept>> by = names.of(hits);
        List<Hit> read = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            Document text = stored.document(hit.doc);
            PassageMatch best = passages.get(hit.doc);
            if (best == null) {
                String summary = text.get(Schema.SUMMARY);
                read.add(hit(hit, text, new Document(), by, extract(summary, matches(summary))));
            } else {
                Document passage = stored.document(best.document());
                Places places = new Places(passage.getBinaryValue(Schema.PLACES));
                read.add(hit(hit, text, passage, by, extract(passage.get(Schema.BODY), places.of(marked(best)))));
            }
        }
        return read;
    }

    private List<Part> extract(String text, List<Match> matches) {
        List<Word> words = asked.allWords();
        return Extract.of(text, matches, word -> words.get(word).rarity());
    }

    /** Which word stands where; a word that only joins others is not why the text was found. */
    private SortedMap<Integer, Integer> marked(PassageMatch passage) {
        List<Word> words = asked.allWords();
        return passage.places(word -> words.get(word).counts());
    }

    /** In a short text of which the index does not hold the places of words. */
    private List<Match> matches(String text) {
        Tokens tokens = Tokens.of(asked.language(), text);
        Map<BytesRef, Integer> wanted = wanted();
        SortedMap<Integer, Integer> byPlace = new TreeMap<>();
        int words = tokens.words().size();
        for (int place = 0; place < words; place++) {
            for (BytesRef term : tokens.terms(place)) {
                Integer word = wanted.get(term);
                if (word != null) {
                    byPlace.merge(place, word, Math::min);
                }
            }
        }
        return new Places(tokens.places().packed()).of(byPlace);
    }

    /** By the terms that each word asked for may be read as; of words that have one in common the first. */
    private Map<BytesRef, Integer> wanted() {
        Map<BytesRef, Integer> wanted = new HashMap<>();
        List<Word> words = asked.allWords();
        for (int word = 0; word < words.size(); word++) {
            if (words.get(word).counts()) {
                for (Reading reading : words.get(word).readings()) {
                    wanted.putIfAbsent(reading.term(), word);
                }
            }
        }
        return wanted;
    }

    private Hit hit(ScoreDoc hit, Document text, Document passage, Map<Integer, List<Concept>> by, List<Part> extract) {
        return new Hit(
                text.get(Schema.KIND),
                text.get(Schema.KEY),
                asked.language(),
                text.get(Schema.URL),
                text.get(Schema.TITLE),
                text.get(Schema.TYPE),
                text.get(Schema.SECTION),
                date(text),
                orEmpty(passage.get(Schema.ANCHOR)),
                orEmpty(passage.get(Schema.HEADING)),
                extract,
                by.getOrDefault(hit.doc, List.of()),
                Optional.empty(),
                isPromoted(text),
                hit.score);
    }

    private boolean isPromoted(Document text) {
        return promoted.stream()
                .anyMatch(one ->
                        one.kind().equals(text.get(Schema.KIND)) && one.key().equals(text.get(Schema.KEY)));
    }

    private static LocalDate date(Document text) {
        IndexableField date = text.getField(Schema.DATE);
        return date == null ? null : LocalDate.ofEpochDay(date.numericValue().longValue());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
