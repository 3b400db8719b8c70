package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Translated;
import eu.tiltas.search.lexicon.Lexicon;
import eu.tiltas.search.lexicon.Translation;
import eu.tiltas.search.relevance.SmallWords;
import eu.tiltas.search.relevance.SmallWords.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what the words of a query that say something, and that no concept covers, are called in other languages. */
record Translator(Lexicon lexicon, SmallWords smallWords, String query) {

    /** The same concepts with what the words they leave are called in that language, unless the query is written in it. */
    QueryConcepts into(Language to, QueryConcepts concepts) {
        if (concepts.language() == to || query.isEmpty()) {
            return concepts;
        }
        List<Translated> translations = new ArrayList<>();
        List<Place> places = RunningText.words(concepts.language(), query);
        List<Use> uses = smallWords.uses(
                concepts.language(),
                places.stream()
                        .map(place -> query.substring(place.start(), place.end()))
                        .toList());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean covered = concepts.concepts().stream()
                    .anyMatch(concept -> concept.start() <= place.start() && place.start() < concept.end());
            if (!covered && uses.get(i) == Use.MEANT) {
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
