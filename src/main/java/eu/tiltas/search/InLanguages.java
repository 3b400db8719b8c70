package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchIndex.Found;
import eu.tiltas.search.SearchIndex.Subject;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchText.Clause;
import eu.tiltas.search.concept.QueryConcepts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One question in several languages. Each is looked at only when it is needed, and once. */
final class InLanguages {

    /** Where the page is full already, so many more of each other language are shown. */
    private static final int FEW = 3;

    private final SearchIndex index;
    private final SearchQuery query;
    private final Translator translator;
    private final int enough;
    /** Into which the words were translated, whether or not anything is known of them there. */
    private final Set<Language> tried = EnumSet.noneOf(Language.class);
    /** What is wanted has words outside quotation marks. */
    private final boolean hasWords;
    /** What is wanted at all, not only unwanted. */
    private final boolean isWanting;
    /** With the translations into each language that was looked at. */
    private QueryConcepts concepts;

    private final Map<Language, Found> best = new EnumMap<>(Language.class);
    private final Map<Language, Integer> totals = new EnumMap<>(Language.class);

    /**
     * Nothing is looked up yet.
     *
     * @param query of any language
     * @param concepts what is asked for, with translations into the reader's language
     * @param enough in the reader's language, as {@link SearchIndex#find} has it; in others only what matches best is shown
     */
    InLanguages(SearchIndex index, SearchQuery query, QueryConcepts concepts, Translator translator, int enough) {
        this.index = index;
        this.query = query;
        this.concepts = concepts;
        this.translator = translator;
        this.enough = enough;
        List<Clause> wanted = SearchText.parse(query.text()).wanted();
        this.isWanting = !wanted.isEmpty();
        this.hasWords = wanted.stream().anyMatch(clause -> !clause.phrase());
    }

    /** What is asked for, with the translations into each language that was looked at. */
    QueryConcepts concepts() {
        return concepts;
    }

    /**
     * The best hits of other languages, of a text one only, without texts that are shown already. Looked at is each
     * language in which the query is known to be called something; those also in which it may mean what it is typed as.
     *
     * @param asTyped whether the reader's language has too little to say to what was typed
     */
    List<Hit> others(List<Hit> shown, int most, boolean asTyped) {
        List<Hit> hits = new ArrayList<>();
        if (most > 0 && isWanting) {
            Set<Subject> subjects = subjects(shown);
            for (Language language : Language.values()) {
                if (language != query.language() && (asTyped || isCalled(language))) {
                    hits.addAll(best(language, most, subjects));
                }
            }
        }
        return best(hits, most);
    }

    /** A few of each other language in which the query is known to be called otherwise; else none. */
    List<Hit> otherwiseCalled(List<Hit> shown) {
        Set<Subject> subjects = subjects(shown);
        List<Hit> hits = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language != query.language() && isCalled(language)) {
                hits.addAll(best(language, FEW, subjects));
            }
        }
        return best(hits, hits.size());
    }

    private List<Hit> best(Language language, int most, Set<Subject> shown) {
        return find(query.in(language).best(most), shown).hits();
    }

    /** Whether a concept or a translation tells what words of the query are called there; those of phrases stand as typed. */
    private boolean isCalled(Language language) {
        translate(language);
        return hasWords && (isTranslated(language) || !concepts.concepts().isEmpty());
    }

    private List<Hit> best(List<Hit> all, int most) {
        Set<Subject> known = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparing(Hit::score).reversed())
                .filter(hit -> known.add(subject(hit)))
                .limit(most)
                .map(this::translated)
                .toList();
    }

    /** The page asked for of the hits of these languages, one language after the other. */
    List<Hit> page(List<Language> languages) {
        List<Hit> hits = new ArrayList<>();
        int from = (query.page() - 1) * query.size();
        for (Language language : languages) {
            int there = in(language).total();
            if (from < there && hits.size() < query.size()) {
                hits.addAll(from(language, from, query.size() - hits.size()));
            }
            from = Math.max(0, from - there);
        }
        return hits.stream().map(this::translated).toList();
    }

    /** Pages begin at multiples of their size: a stretch may stand on two. */
    private List<Hit> from(Language language, int from, int most) {
        int page = from / query.size() + 1;
        int skipped = from % query.size();
        List<Hit> hits = new ArrayList<>();
        for (int number = page;
                number <= Math.min(page + 1, SearchQuery.MAX_PAGE) && hits.size() < skipped + most;
                number++) {
            hits.addAll(find(query.in(language).onPage(number), Set.of()).hits());
        }
        return hits.stream().skip(skipped).limit(most).toList();
    }

    int total(List<Language> languages) {
        return languages.stream().mapToInt(language -> in(language).total()).sum();
    }

    /** The hits of each language that has any. */
    Map<String, Integer> totals(Map<Language, Integer> known) {
        Map<String, Integer> totals = new TreeMap<>();
        for (Language language : Language.values()) {
            int there = known.containsKey(language) ? known.get(language) : total(language);
            if (there > 0) {
                totals.put(language.code(), there);
            }
        }
        return totals;
    }

    /** The counts of several languages together. */
    Map<Facet, Map<String, Integer>> counts(List<Language> languages) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        for (Language language : languages) {
            in(language).counts().forEach((facet, values) -> {
                Map<String, Integer> sums = counts.computeIfAbsent(facet, f -> new HashMap<>());
                values.forEach((value, count) -> sums.merge(value, count, Integer::sum));
            });
        }
        return counts;
    }

    private Found in(Language language) {
        return best.computeIfAbsent(language, there -> find(query.in(there).best(query.size()), Set.of()));
    }

    private int total(Language language) {
        int wanted = wanted(language);
        return totals.computeIfAbsent(language, there -> index.count(query.in(there), concepts, wanted));
    }

    private Found find(SearchQuery there, Set<Subject> shown) {
        int wanted = wanted(there.language());
        Found found = index.find(there, concepts, wanted, shown);
        totals.put(there.language(), found.total());
        return found;
    }

    /** How many texts there must be before such with some of the words are no help; translates the words. */
    private int wanted(Language language) {
        translate(language);
        if (language == query.language()) {
            return enough;
        }
        return isTranslated(language) ? FEW : 0;
    }

    private void translate(Language language) {
        if (language != query.language() && tried.add(language)) {
            concepts = translator.into(language, concepts);
        }
    }

    private boolean isTranslated(Language language) {
        return concepts.translations().stream().anyMatch(word -> word.to() == language);
    }

    private Hit translated(Hit hit) {
        return hit.language() == query.language()
                ? hit
                : hit.translated(index.version(hit.kind(), hit.key(), query.language()));
    }

    private static Set<Subject> subjects(List<Hit> hits) {
        return hits.stream().map(InLanguages::subject).collect(Collectors.toSet());
    }

    private static Subject subject(Hit hit) {
        return new Subject(hit.kind(), hit.key());
    }
}
