package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.Concept.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a query speaks of.
 *
 * @param language the one it is most likely written in; the reader's where nothing tells
 * @param concepts in the order of the query; two stand at one place where a label is shared
 * @param translations of words that no concept covers, into languages in which the query is looked up too
 */
public record QueryConcepts(Language language, List<Asked> concepts, List<Translated> translations) {

    /**
     * A word of a query in another language.
     *
     * @param word as it was typed
     * @param stem what it is called in texts of the other language, as a term of the track of stems
     * @param probability that it is called so, at most 1
     * @param start in UTF-16 units of the query, as the end
     */
    public record Translated(String word, Language to, String stem, float probability, int start, int end) {}

    /**
     * A concept in a query.
     *
     * @param label the one that was met
     * @param language in which it was met
     * @param start in UTF-16 units of the query, as the end
     */
    public record Asked(Concept concept, Label label, Language language, int start, int end) {

        /** The former name by which it was asked for: the reader wants to be told what it is called now, and since when. */
        public Optional<Label> former() {
            return Optional.of(label).filter(met -> met.use() == Use.FORMER);
        }

        /** What texts of a language call it, to search for beside its id; the label that was met is not repeated. */
        public List<String> otherWords(Language texts) {
            return concept.words(texts).stream()
                    .filter(word -> !word.equalsIgnoreCase(label.text()))
                    .toList();
        }
    }

    /** Of a query that speaks of nothing known. */
    public static QueryConcepts none(Language language) {
        return new QueryConcepts(language, List.of(), List.of());
    }

    public QueryConcepts {
        concepts = List.copyOf(concepts);
        translations = List.copyOf(translations);
    }

    /** The same with these translations beside those it has. */
    public QueryConcepts with(List<Translated> more) {
        return more.isEmpty()
                ? this
                : new QueryConcepts(
                        language,
                        concepts,
                        Stream.concat(translations.stream(), more.stream()).toList());
    }
}
