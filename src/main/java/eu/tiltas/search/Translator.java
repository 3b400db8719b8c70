package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Translated;
import eu.tiltas.search.lexicon.Lexicon;
import eu.tiltas.search.lexicon.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what the words of a query that no concept covers are called in other languages. */
record Translator(Lexicon lexicon, String query) {

    /** The same concepts with what the words they leave are called in that language, unless the query is written in it. */
    QueryConcepts into(Language to, QueryConcepts concepts) {
        if (concepts.language() == to || query.isEmpty()) {
            return concepts;
        }
        List<Translated> translations = new ArrayList<>();
        for (Place place : RunningText.words(concepts.language(), query)) {
            boolean covered = concepts.concepts().stream()
                    .anyMatch(concept -> concept.start() <= place.start() && place.start() < concept.end());
            if (!covered) {
                String word = query.substring(place.start(), place.end());
                of(place, concepts.language(), to)
                        .forEach((stem, probability) -> translations.add(
                                new Translated(word, to, stem, probability, place.start(), place.end())));
            }
        }
        return concepts.with(translations);
    }

    /** By all that the word may be a form of. */
    private Map<String, Float> of(Place place, Language from, Language to) {
        Map<String, Float> stems = new LinkedHashMap<>();
        for (String stem : RunningText.terms(place.word(), Track.STEM)) {
            for (Translation translation : lexicon.translations(stem, from, to)) {
                stems.merge(translation.stem(), translation.probability(), Math::max);
            }
        }
        return stems;
    }
}
