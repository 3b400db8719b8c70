package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.ConceptFinder;
import eu.tiltas.search.concept.QueryConcepts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Concepts that have a name going on as was typed. Built once for the concepts of a content tree. */
final class SubjectSuggestions {

    private final ConceptFinder finder;
    private final Map<Language, List<Name>> names = new EnumMap<>(Language.class);

    /** @param folded without case and diacritics, each word after a space */
    private record Name(String folded, Concept concept) {}

    SubjectSuggestions(ConceptFinder finder) {
        this.finder = finder;
        for (Language language : Language.values()) {
            List<Name> all = new ArrayList<>();
            for (Concept concept : finder.concepts().all()) {
                for (Label label : concept.labels()) {
                    if (label.isOf(language)) {
                        all.add(new Name(folded(label.text()), concept));
                    }
                }
            }
            all.sort(Comparator.comparing((Name name) -> name.concept().kind())
                    .thenComparing(name -> name.folded().length())
                    .thenComparing(Name::folded));
            names.put(language, List.copyOf(all));
        }
    }

    boolean isOf(ConceptFinder other) {
        return finder == other;
    }

    /** What was typed names already, in any inflection, then those with a name that begins so, then with words that do. */
    Stream<Concept> of(String typed, Language language) {
        String words = folded(typed);
        if (words.isBlank()) {
            return Stream.empty();
        }
        List<Name> all = names.get(language);
        Stream<Concept> named = finder.asked(typed, language).concepts().stream()
                .filter(asked -> asked.start() == 0 && asked.end() == typed.length())
                .map(QueryConcepts.Asked::concept);
        Stream<Concept> begun =
                all.stream().filter(name -> name.folded().startsWith(words)).map(Name::concept);
        Stream<Concept> within =
                all.stream().filter(name -> name.folded().contains(words)).map(Name::concept);
        return Stream.of(named, begun, within).flatMap(concepts -> concepts).distinct();
    }

    static String folded(String text) {
        return " " + Slug.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
