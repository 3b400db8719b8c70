package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.ConceptBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What may be meant by what was typed so far, of all kinds; none is named twice. */
final class Suggesting {

    private static final int SUBJECTS_SUGGESTED = 3;
    private static final int SEARCHES_SUGGESTED = 2;

    private final SearchIndex index;
    private final ConceptBook book;
    private final PastSearches past;
    private volatile SubjectSuggestions subjects;

    Suggesting(SearchIndex index, ConceptBook book, PastSearches past) {
        this.index = index;
        this.book = book;
        this.past = past;
    }

    /** See {@link Search#suggest}. */
    List<Suggestion> of(String typed, Language language, int pages) {
        List<Suggestion> suggestions = new ArrayList<>(index.suggest(typed, language, pages));
        Set<String> titles = new HashSet<>();
        suggestions.forEach(page -> titles.add(SubjectSuggestions.folded(page.title())));
        Stream<Suggestion> subjects = subjects()
                .of(typed, language)
                .filter(concept -> index.speaksOf(concept.id(), language))
                .map(concept -> suggestion(concept, language))
                .filter(subject -> titles.add(SubjectSuggestions.folded(subject.title())));
        subjects.limit(SUBJECTS_SUGGESTED).forEach(suggestions::add);
        past.of(typed, language)
                .filter(text -> titles.add(SubjectSuggestions.folded(text)))
                .limit(SEARCHES_SUGGESTED)
                .map(text -> new Suggestion(text, text, Suggestion.Kind.SEARCH, url(text, language)))
                .forEach(suggestions::add);
        return suggestions;
    }

    private static Suggestion suggestion(Concept concept, Language language) {
        Suggestion.Kind kind =
                switch (concept.kind()) {
                    case ORGANISATION, GROUP -> Suggestion.Kind.ORGANISATION;
                    case COUNTRY -> Suggestion.Kind.COUNTRY;
                    default -> Suggestion.Kind.SUBJECT;
                };
        return new Suggestion(concept.called(language), concept.id(), kind, url(concept.name(language), language));
    }

    private static String url(String text, Language language) {
        return SearchParameters.url(new SearchQuery(
                SearchText.clean(text),
                language,
                Map.of(),
                SearchQuery.Sort.RELEVANCE,
                1,
                SearchParameters.SIZE_OF_PAGE));
    }

    private SubjectSuggestions subjects() {
        SubjectSuggestions now = subjects;
        if (now == null || !now.isOf(book.finder())) {
            now = new SubjectSuggestions(book.finder());
            subjects = now;
        }
        return now;
    }
}
