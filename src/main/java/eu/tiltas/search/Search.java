package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.lexicon.LexiconBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finding as a reader knows it: the hits, and when there are none, a better spelling and what other languages hold. */
public class Search {

    private static final int ELSEWHERE_PER_LANGUAGE = 3;
    /** With fewer hits, texts that hold only some of the words are shown after them. */
    private static final int ENOUGH = 10;

    private final SearchIndex index;
    private final ConceptBook book;
    private final LexiconBook lexicons;

    /** Without a lexicon. */
    public Search(SearchIndex index, ConceptBook book) {
        this(index, book, LexiconBook.empty());
    }

    public Search(SearchIndex index, ConceptBook book, LexiconBook lexicons) {
        this.index = index;
        this.book = book;
        this.lexicons = lexicons;
    }

    /** For the container's proxy only. */
    Search() {
        this(null, null, null);
    }

    /**
     * What matches. If the text as typed finds nothing in any section, the hits are those of the likeliest spelling that
     * finds something, and {@code corrected} is true; what other languages hold under the text as typed comes with them.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    public SearchResults find(SearchQuery asked) {
        SearchQuery query = FieldWords.applied(asked, book.finder());
        QueryConcepts concepts = concepts(query);
        Found found = index.find(query, concepts, enough(query));
        boolean foreign = found.unknownWords() && concepts.language() != query.language();
        boolean wanting = found.unknownWords() && !foreign && found.whole() < enough(query);
        Optional<String> better = wanting ? better(query) : Optional.empty();
        boolean corrected = found.whole() == 0 && better.isPresent();
        Found shown = corrected ? spelt(query.withText(better.get())) : found;
        boolean nothing = found.whole() == 0 || found.total() == 0;
        boolean few = found.whole() < enough(query);
        QueryConcepts everywhere = nothing || foreign || few ? everywhere(query, concepts) : concepts;
        List<Hit> elsewhere =
                nothing || foreign || few ? elsewhere(query, everywhere, shown, nothing || foreign) : List.of();
        return results(asked, shown, everywhere, better, corrected, elsewhere);
    }

    /** What is asked for; words of another language than the reader's with what they are called in that. */
    private QueryConcepts concepts(SearchQuery query) {
        return query.text().isEmpty()
                ? QueryConcepts.none(query.language())
                : translated(book.finder().asked(query.text(), query.language()), query, query.language());
    }

    /** The same with what the words are called in the languages that the reader has not chosen. */
    private QueryConcepts everywhere(SearchQuery query, QueryConcepts concepts) {
        QueryConcepts everywhere = concepts;
        for (Language language : Language.values()) {
            if (language != query.language()) {
                everywhere = translated(everywhere, query, language);
            }
        }
        return everywhere;
    }

    private QueryConcepts translated(QueryConcepts concepts, SearchQuery query, Language into) {
        return concepts.language() == into || query.text().isEmpty()
                ? concepts
                : new Translator(lexicons.lexicon(), into).translated(concepts, query.text());
    }

    /** The newest first means the newest of those that answer: only where none does are others better than nothing. */
    private static int enough(SearchQuery query) {
        if (query.text().isEmpty()) {
            return 0;
        }
        return query.sort() == SearchQuery.Sort.DATE ? 1 : ENOUGH;
    }

    /**
     * Texts whose title has words beginning as typed, in any place of the title, diacritics ignored.
     *
     * @param max from 1; none more are returned
     * @throws SearchUnavailable if the engine can't answer
     */
    public List<Suggestion> suggest(String prefix, Language language, int max) {
        return index.suggest(SearchText.clean(prefix), language, max);
    }

    /** The likeliest spelling that finds something with the filters set. */
    private Optional<String> better(SearchQuery query) {
        QueryConcepts none = QueryConcepts.none(query.language());
        return index.spellings(query.text(), query.language()).stream()
                .filter(text -> text.length() <= SearchQuery.MAX_TEXT)
                .filter(text ->
                        index.find(query.withText(text).best(1), none, 0).total() > 0)
                .findFirst();
    }

    private Found spelt(SearchQuery query) {
        return index.find(query, concepts(query), 0);
    }

    /**
     * What other languages hold; of a text that is shown in the reader's language not its translations.
     *
     * @param anyway also where nothing is known of what was asked but the words as typed
     */
    private List<Hit> elsewhere(SearchQuery query, QueryConcepts concepts, Found shown, boolean anyway) {
        Set<String> known = shown.hits().stream().map(Search::subject).collect(Collectors.toSet());
        List<Hit> hits = new ArrayList<>();
        for (Language language : Language.values()) {
            boolean translated = concepts.translations().stream().anyMatch(word -> word.to() == language);
            boolean understood = translated || !concepts.concepts().isEmpty();
            if (language != query.language() && (anyway || understood)) {
                SearchQuery there = query.in(language).best(ELSEWHERE_PER_LANGUAGE + known.size());
                index.find(there, concepts, translated ? ELSEWHERE_PER_LANGUAGE : 0).hits().stream()
                        .filter(hit -> !known.contains(subject(hit)))
                        .limit(ELSEWHERE_PER_LANGUAGE)
                        .forEach(hits::add);
            }
        }
        hits.sort(Comparator.comparing(Hit::score).reversed());
        return List.copyOf(hits);
    }

    private static String subject(Hit hit) {
        return hit.kind() + ' ' + hit.key();
    }

    private static SearchResults results(
            SearchQuery query,
            Found found,
            QueryConcepts concepts,
            Optional<String> suggestion,
            boolean corrected,
            List<Hit> elsewhere) {
        return new SearchResults(
                query, found.total(), found.hits(), found.counts(), suggestion, corrected, elsewhere, concepts);
    }
}
