package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
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

    public Search(SearchIndex index, ConceptBook book) {
        this.index = index;
        this.book = book;
    }

    /** For the container's proxy only. */
    Search() {
        this(null, null);
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
        Optional<Better> better = wanting ? better(query, found.whole() == 0) : Optional.empty();
        boolean corrected = found.whole() == 0 && better.isPresent();
        Found shown = corrected ? better.get().found() : found;
        boolean nothing = found.whole() == 0 || found.total() == 0;
        List<Hit> elsewhere = nothing || foreign ? elsewhere(query, concepts, shown) : List.of();
        return results(asked, shown, concepts, better.map(Better::text), corrected, elsewhere);
    }

    private QueryConcepts concepts(SearchQuery query) {
        return query.text().isEmpty()
                ? QueryConcepts.none(query.language())
                : book.finder().asked(query.text(), query.language());
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

    /** A spelling that finds something. */
    private record Better(String text, Found found) {}

    /**
     * The likeliest spelling that finds something with the filters set.
     *
     * @param shown whether what it finds will be shown; if not, it is only found that there is something
     */
    private Optional<Better> better(SearchQuery query, boolean shown) {
        QueryConcepts none = QueryConcepts.none(query.language());
        return index.spellings(query.text(), query.language()).stream()
                .filter(text -> text.length() <= SearchQuery.MAX_TEXT)
                .map(query::withText)
                .map(spelt -> new Better(
                        spelt.text(),
                        shown ? index.find(spelt, concepts(spelt), 0) : index.find(spelt.best(1), none, 0)))
                .filter(better -> better.found().total() > 0)
                .findFirst();
    }

    /** What other languages hold; of a text that is shown in the reader's language not its translations. */
    private List<Hit> elsewhere(SearchQuery query, QueryConcepts concepts, Found shown) {
        Set<String> known = shown.hits().stream().map(Search::subject).collect(Collectors.toSet());
        List<Hit> hits = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != query.language()) {
                SearchQuery there = query.in(language).best(ELSEWHERE_PER_LANGUAGE);
                index.find(there, concepts, 0).hits().stream()
                        .filter(hit -> !known.contains(subject(hit)))
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
