package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.QueryConcepts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an engine promises. One writer at a time, any number of readers.
 *
 * <p>The texts and the number of the last change they contain are stored together: whatever ends the process, an engine
 * comes back with both or with neither. What it can't vouch for (files missing or damaged, another schema) it drops, and
 * says so by {@link #applied()} being {@link #NOTHING}.
 */
public interface SearchIndex extends AutoCloseable {

    /** Instead of a number: there is no index to go on from, it must be filled from the sources. */
    long NOTHING = -1;

    /** The number of the last change that can be found, or {@link #NOTHING}. Never ahead of what is searchable. */
    long applied();

    /** The change log that number belongs to; empty text if there is none. */
    String origin();

    /** Forgets every text. Until the next commit nothing can be searched. */
    void clear();

    /** From the next commit on these are all the texts of that subject, none if the list is empty. */
    void replace(String kind, String subject, List<SearchDocument> documents);

    /** Stores what was replaced together with the number it leads to, and makes it searchable: all of it or nothing. */
    void commit(long number, String origin);

    /**
     * Called now and then, by the one writer, when all changes are applied. An engine may put what it stores in better order,
     * so that it answers sooner; after small changes only if nothing was replaced since the call before. What is found stays
     * the same.
     */
    void tidy();

    /**
     * What matches the text as typed: texts that hold every word, of three and more most. Are those fewer than enough,
     * texts that hold words which say a good part of it are added; they come behind unless they answer better. Phrases
     * are always held, and nothing that is unwanted.
     *
     * @param concepts what the text speaks of: texts that call it by another name are found too, behind the others
     * @param enough 0 to add none
     * @throws SearchUnavailable if the engine can't answer
     */
    default Found find(SearchQuery query, QueryConcepts concepts, int enough) {
        return find(query, concepts, enough, Set.of());
    }

    /**
     * The same, but texts of some subjects are only counted: hits are the best of the others.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    Found find(SearchQuery query, QueryConcepts concepts, int enough, Set<Subject> shown);

    /**
     * How many texts {@link #find} finds, in less time.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    int count(SearchQuery query, QueryConcepts concepts, int enough);

    /**
     * Why those hits stand where they do. For editors: it may take far longer than finding them.
     *
     * @param query by which they were found, with the same concepts
     * @param hits the page that the query asks for
     * @return one for each, in their order
     * @throws SearchUnavailable if the engine can't answer
     */
    List<Explanation> explain(SearchQuery query, QueryConcepts concepts, List<Hit> hits);

    /**
     * The text with its unknown words replaced by similar known ones, likeliest first, at most a few; empty if there is
     * nothing to replace. Whether they find anything is for the caller to try.
     *
     * @param concepts what the text speaks of: a name of something that texts of the language speak of is known
     */
    List<String> spellings(String text, Language language, QueryConcepts concepts);

    /**
     * Texts with words in their title that begin as the prefix's do, diacritics ignored, or are forms of them; best first.
     */
    List<Suggestion> suggest(String prefix, Language language, int max);

    /** The words of a text that occur nowhere in the language, in their order. */
    List<UnknownWord> unknownWords(String text, Language language);

    /** A subject's text in a language; empty if there is none. */
    Optional<Version> version(String kind, String subject, Language language);

    /** Whether any text of the language speaks of the concept with that id. */
    boolean speaksOf(String concept, Language language);

    @Override
    void close();

    /** What texts of several languages are about. */
    record Subject(String kind, String key) {}

    /** A text's address, without host, and title. */
    record Version(String url, String title) {}

    /**
     * A word that no text of a language holds.
     *
     * @param start where it stands in the text asked for, as the end
     * @param similar words that some text holds, the likeliest first, at most a few
     */
    record UnknownWord(String word, int start, int end, List<String> similar) {

        public UnknownWord {
            similar = List.copyOf(similar);
        }
    }

    /**
     * What matches in one language.
     *
     * @param total with all filters
     * @param whole texts that hold every word or most, without filters
     * @param counts for each facet its values' hits as if none of them were chosen, other filters kept; no zeros
     * @param unknownWords true if a word asked for occurs nowhere in that language
     */
    record Found(int total, int whole, List<Hit> hits, Map<Facet, Map<String, Integer>> counts, boolean unknownWords) {

        public Found {
            hits = List.copyOf(hits);
            counts = Map.copyOf(counts);
        }
    }
}
