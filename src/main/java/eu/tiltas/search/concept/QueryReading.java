package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.concept.LabelTree.Entry;
import eu.tiltas.search.concept.LabelTree.Match;
import eu.tiltas.search.concept.QueryConcepts.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One query that is being understood: all that it could mean in every language, and the choice among it. */
final class QueryReading {

    /** How much it speaks for a language that its labels cover the query. */
    private static final double COVERED = 0.6;

    /** Shorter words of another language are met by chance. */
    private static final int SHORTEST_FOREIGN = 4;

    private final String query;
    private final ConceptFinder finder;
    private final Map<Language, Scene> scenes = new EnumMap<>(Language.class);
    private final List<Reading> readings = new ArrayList<>();

    /** How a label was met, the better first. */
    private enum Way {
        WORDS,
        FOLDED,
        /** Words that Swedish writes in one, typed in two. */
        JOINED,
        HEAD
    }

    private record Reading(Language language, Way way, int from, int to, List<Entry> entries) {

        int words() {
            return to - from;
        }
    }

    QueryReading(ConceptFinder finder, String query) {
        this.finder = finder;
        this.query = query;
    }

    QueryConcepts read(Language reader) {
        read(List.of(reader));
        Scene own = scenes.get(reader);
        if (isAllKnown(own) && (own.size() > 1 || !readings.isEmpty())) {
            return chosen(reader, List.of(reader));
        }
        read(Arrays.stream(Language.values())
                .filter(language -> language != reader)
                .toList());
        List<Language> order = guess(reader).inOrder();
        return chosen(order.get(0), order);
    }

    private void read(List<Language> languages) {
        for (Language language : languages) {
            scenes.put(language, new Scene(query, RunningText.words(language, query), true));
            collect(language, scenes.get(language));
        }
    }

    /**
     * Then it is the reader's language, and to look it up in the others only takes time; but a single word that speaks of
     * nothing may be a name in another.
     */
    private static boolean isAllKnown(Scene scene) {
        return !scene.words().isEmpty() && scene.words().stream().allMatch(place -> RunningText.isKnown(place.word()));
    }

    private QueryConcepts chosen(Language language, List<Language> order) {
        readings.removeIf(reading -> isByChance(reading, language));
        readings.sort(Comparator.comparingInt((Reading reading) -> -reading.words())
                .thenComparingInt(reading -> order.indexOf(reading.language()))
                .thenComparing(Reading::way));
        return new QueryConcepts(language, asked(), List.of());
    }

    private void collect(Language language, Scene scene) {
        for (int at = 0; at < scene.size(); at++) {
            add(language, Way.WORDS, finder.tree(language, false).longest(scene, at));
            add(language, Way.FOLDED, finder.tree(language, true).longest(scene, at));
            if (language == Language.SV) {
                add(language, Way.HEAD, finder.heads().longest(scene, at));
                joined(scene, at);
            }
        }
    }

    private void joined(Scene scene, int at) {
        if (at + 1 < scene.size() && scene.goesOn(at)) {
            String word = scene.written(at, at + 1) + scene.written(at + 1, at + 2);
            Scene one = new Scene(word, RunningText.words(Language.SV, word), true);
            Match match = finder.tree(Language.SV, false).longest(one, 0);
            Match meant = match == null ? finder.tree(Language.SV, true).longest(one, 0) : match;
            if (meant != null) {
                readings.add(new Reading(Language.SV, Way.JOINED, at, at + 2, ConceptFinder.chosen(meant, word)));
            }
        }
    }

    private void add(Language language, Way way, Match match) {
        if (match != null) {
            List<Entry> entries =
                    ConceptFinder.chosen(match, scenes.get(language).written(match.from(), match.to()));
            readings.add(new Reading(language, way, match.from(), match.to(), entries));
        }
    }

    private LanguageGuess guess(Language reader) {
        Set<Integer> silent = readings.stream()
                .filter(reading -> reading.entries().stream().allMatch(QueryReading::isAbbreviation))
                .map(reading ->
                        scenes.get(reading.language()).word(reading.from()).start())
                .collect(Collectors.toSet());
        LanguageGuess guess = LanguageGuess.of(query, reader, silent::contains, language -> scenes.get(language)
                .words());
        for (Language language : Language.values()) {
            int words = scenes.get(language).size();
            guess.add(language, COVERED * covered(language) / Math.max(1, words));
        }
        return guess;
    }

    /** How many words of the query stand in labels that are of this language only and not met by a short word. */
    private int covered(Language language) {
        return (int) readings.stream()
                .filter(reading -> reading.language() == language && reading.way() != Way.HEAD)
                .filter(reading -> reading.entries().stream().noneMatch(QueryReading::isAbbreviation))
                .filter(reading -> reading.words() > 1 || written(reading).length() >= SHORTEST_FOREIGN)
                .flatMapToInt(reading -> IntStream.range(reading.from(), reading.to()))
                .distinct()
                .count();
    }

    private String written(Reading reading) {
        return scenes.get(reading.language()).written(reading.from(), reading.to());
    }

    /**
     * A single word of another language, or without its diacritics, is nothing if it is short, or a word of this language
     * as it stands; unless it is all that was asked for.
     */
    private boolean isByChance(Reading reading, Language language) {
        Scene scene = scenes.get(reading.language());
        boolean foreign = reading.language() != language;
        if (!foreign && reading.way() == Way.WORDS || reading.words() > 1) {
            return false;
        }
        Place word = scene.word(reading.from());
        String written = written(reading);
        boolean whole = scene.isWhole(reading.from(), reading.to());
        if (whole && reading.entries().stream().anyMatch(QueryReading::isAbbreviation)
                || written.chars().filter(Character::isUpperCase).count() > 1) {
            return false;
        }
        return foreign && written.length() < SHORTEST_FOREIGN || !whole && isKnown(word, language);
    }

    private static boolean isAbbreviation(Entry entry) {
        return entry.guard() == Guard.CAPITALS || entry.guard() == Guard.NO_WORD || entry.guard() == Guard.UNMISTAKABLE;
    }

    private boolean isKnown(Place word, Language language) {
        return scenes.get(language).words().stream()
                .filter(other -> other.start() == word.start())
                .anyMatch(other -> RunningText.isKnown(other.word()));
    }

    /** The longest first, and none over words that are taken. */
    private List<Asked> asked() {
        List<Reading> taken = new ArrayList<>();
        for (Reading reading : readings) {
            if (taken.stream().noneMatch(other -> reading.from() < other.to() && other.from() < reading.to())) {
                taken.add(reading);
            }
        }
        return taken.stream()
                .sorted(Comparator.comparingInt(Reading::from))
                .flatMap(reading -> reading.entries().stream().map(entry -> asked(reading, entry)))
                .toList();
    }

    private Asked asked(Reading reading, Entry entry) {
        Scene scene = scenes.get(reading.language());
        int start = scene.word(reading.from()).start();
        int end = scene.word(reading.to() - 1).end();
        return new Asked(entry.concept(), entry.label(), reading.language(), start, end);
    }
}
