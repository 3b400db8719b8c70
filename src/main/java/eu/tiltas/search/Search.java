package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchIndex.UnknownWord;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.lexicon.LexiconBook;
import eu.tiltas.search.relevance.RelevanceBook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finding as a reader knows it: the hits of the reader's language, after them those of others, and a better spelling where one is needed. */
public class Search {

    /** With fewer hits, texts that hold only some of the words are shown after them. */
    private static final int ENOUGH = 10;

    private static final int RELATED = 6;

    private final SearchIndex index;
    private final ConceptBook book;
    private final LexiconBook lexicons;
    private final RelevanceBook relevances;
    private final Suggesting suggesting;
    private final Turns turns = new Turns();

    /** Without a lexicon. */
    public Search(SearchIndex index, ConceptBook book, PastSearches past) {
        this(index, book, LexiconBook.empty(), past);
    }

    /** With the standard small words. */
    public Search(SearchIndex index, ConceptBook book, LexiconBook lexicons, PastSearches past) {
        this(index, book, lexicons, RelevanceBook.standard(), past);
    }

    public Search(
            SearchIndex index, ConceptBook book, LexiconBook lexicons, RelevanceBook relevances, PastSearches past) {
        this.index = index;
        this.relevances = relevances;
        this.book = book;
        this.lexicons = lexicons;
        this.suggesting = new Suggesting(index, book, past);
    }

    /** For the container's proxy only. */
    Search() {
        this(null, null, null, null, null);
    }

    /**
     * What matches, as {@link #find(SearchQuery, boolean)} has it, without the counts of languages.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    public SearchResults find(SearchQuery asked) {
        return find(asked, false);
    }

    /**
     * What matches. If the text as typed finds nothing in any section, the hits are those of the likeliest spelling that
     * finds something, and {@code corrected} is true. Hits of other languages are those of the text as typed.
     *
     * @param languages whether hits are to be counted in each language, which takes a search in each
     * @throws SearchUnavailable if the engine can't answer
     */
    public SearchResults find(SearchQuery asked, boolean languages) {
        return turns.of(() -> found(asked, languages));
    }

    private SearchResults found(SearchQuery asked, boolean languages) {
        SearchQuery query = FieldWords.applied(asked, book.finder());
        SearchQuery everywhere = query.ofAnyLanguage();
        QueryConcepts concepts = concepts(query);
        Translator translator = translator(query);
        InLanguages all = new InLanguages(index, everywhere, concepts, translator, enough(everywhere));
        List<Language> chosen = query.chosenLanguages();
        return chosen.isEmpty() || chosen.equals(List.of(query.language()))
                ? inOwn(asked, everywhere, all, concepts, languages, chosen.isEmpty())
                : inChosen(asked, chosen, all, concepts, languages);
    }

    private SearchResults inOwn(
            SearchQuery asked,
            SearchQuery query,
            InLanguages all,
            QueryConcepts concepts,
            boolean languages,
            boolean filled) {
        Found found = index.find(query, concepts, enough(query));
        boolean foreign = found.unknownWords()
                && concepts.language() != query.language()
                && !KeyboardSlips.in(query.text(), query.language());
        boolean wanting = found.unknownWords() && !foreign && found.whole() < enough(query);
        Optional<Better> better = wanting ? better(query, concepts, found.whole() == 0) : Optional.empty();
        boolean corrected = found.whole() == 0 && better.isPresent();
        Found shown = corrected ? better.get().found() : found;
        List<Hit> hits = new ArrayList<>(shown.hits());
        boolean ends = query.page() == Math.max(1, Math.ceilDiv(shown.total(), query.size()));
        if (filled && ends) {
            boolean asTyped = found.unknownWords() || found.whole() == 0 || concepts.language() != query.language();
            hits.addAll(all.others(shown.hits(), query.size() - hits.size(), asTyped));
        }
        if (filled && !ends && query.page() == 1 && found.whole() < enough(query)) {
            hits.addAll(all.otherwiseCalled(shown.hits()));
        }
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        counts.putAll(shown.counts());
        if (languages) {
            counts.put(Facet.LANGUAGE, all.totals(Map.of(query.language(), shown.total())));
        }
        return new SearchResults(
                asked,
                shown.total(),
                hits,
                counts,
                better.map(Better::text),
                corrected,
                !found.unknownWords(),
                all.concepts());
    }

    /** As typed: whoever chooses languages has seen what there is. */
    private static SearchResults inChosen(
            SearchQuery asked, List<Language> chosen, InLanguages all, QueryConcepts concepts, boolean languages) {
        Map<Facet, Map<String, Integer>> counts = all.counts(chosen);
        if (languages) {
            counts.put(Facet.LANGUAGE, all.totals(Map.of()));
        }
        return new SearchResults(
                asked, all.total(chosen), all.page(chosen), counts, Optional.empty(), false, false, all.concepts());
    }

    /**
     * Why the hits in the reader's language stand where they do.
     *
     * @throws SearchUnavailable if the engine can't answer
     */
    public Map<Hit, Explanation> explain(SearchResults results) {
        SearchQuery typed = FieldWords.applied(results.query(), book.finder()).ofAnyLanguage();
        SearchQuery query =
                results.corrected() ? typed.withText(results.suggestion().orElseThrow()) : typed;
        List<Hit> hits = results.own();
        List<Explanation> explanations = index.explain(query, concepts(query), hits);
        Map<Hit, Explanation> explained = new HashMap<>();
        for (int i = 0; i < hits.size(); i++) {
            explained.put(hits.get(i), explanations.get(i));
        }
        return explained;
    }

    private Translator translator(SearchQuery query) {
        return new Translator(lexicons.lexicon(), relevances.now().smallWords(), query.text());
    }

    /** What is asked for; words of another language than the reader's with what they are called in that. */
    private QueryConcepts concepts(SearchQuery query) {
        return query.text().isEmpty()
                ? QueryConcepts.none(query.language())
                : translator(query).into(query.language(), book.finder().asked(query.text(), query.language()));
    }

    /** The newest first means the newest of those that answer: only where none does are others better than nothing. */
    private static int enough(SearchQuery query) {
        if (query.text().isEmpty()) {
            return 0;
        }
        return query.sort() == SearchQuery.Sort.DATE ? 1 : ENOUGH;
    }

    /**
     * What may be meant by what was typed so far. Pages first: those whose title has words beginning so, in any place of
     * it, diacritics ignored, or forms of the words. After them organisations, subjects and countries that texts of the
     * language speak of, and what many have searched for.
     *
     * @param pages from 1; no more pages are returned, and a few of the others
     * @throws SearchUnavailable if the engine can't answer
     */
    public List<Suggestion> suggest(String prefix, Language language, int pages) {
        return suggesting.of(SearchText.clean(prefix), language, pages);
    }

    /** The words that no text of the query's language holds, with similar ones. */
    List<UnknownWord> unknownWords(SearchQuery query) {
        return index.unknownWords(FieldWords.applied(query, book.finder()).text(), query.language());
    }

    /** What is broader, narrower than or related to what the query speaks of, and found in the query's language. */
    List<Concept> related(SearchResults results) {
        Language language = results.query().language();
        return RelatedConcepts.of(results.concepts(), book.finder().concepts())
                .filter(concept -> index.speaksOf(concept.id(), language))
                .limit(RELATED)
                .toList();
    }

    /** A spelling that finds something. */
    private record Better(String text, Found found) {}

    /**
     * The likeliest spelling that finds something with the filters set.
     *
     * @param shown whether what it finds will be shown; if not, it is only found that there is something
     */
    private Optional<Better> better(SearchQuery query, QueryConcepts concepts, boolean shown) {
        QueryConcepts none = QueryConcepts.none(query.language());
        return index.spellings(query.text(), query.language(), concepts).stream()
                .filter(text -> text.length() <= SearchQuery.MAX_TEXT)
                .map(query::withText)
                .map(spelt -> new Better(
                        spelt.text(),
                        shown ? index.find(spelt, concepts(spelt), 0) : index.find(spelt.best(1), none, 0)))
                .filter(better -> better.found().total() > 0)
                .findFirst();
    }
}
