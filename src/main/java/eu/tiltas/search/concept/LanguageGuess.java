package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * In which language a short text is written, as far as it shows: by the portal's own dictionaries, by letters that a
 * language does not have, and by endings. Every language has a score; a difference counts, not its size.
 */
public final class LanguageGuess {

    /** What speaks for a language, as a part of the text's words: tried on the queries in {@code QueryConceptsTest}. */
    private static final double KNOWN = 1;

    private static final double KNOWN_WITHOUT_DIACRITICS = 0.7;
    private static final double ENDING = 0.3;
    private static final double FOREIGN_LETTER = -1;
    /** So much must another language be better than the reader's. */
    private static final double READER = 0.2;

    /** A single shorter word is a word of several languages, or the beginning of one. */
    private static final int SHORTEST_ALONE = 4;

    /** English keeps the letters of names. */
    private static final Map<Language, String> OWN_LETTERS =
            Map.of(Language.LT, "ąčęėįšųūž", Language.LV, "āčēģīķļņšūž", Language.SV, "åäöéü", Language.EN, "åäöéü");

    private static final String LETTERS = "ąčęėįšųūžāēģīķļņåäöéü";

    private static final Map<Language, Pattern> ENDINGS = Map.of(
            Language.LT,
            Pattern.compile(
                    ".{3,}(as|is|us|ys|ė|ės|ų|iu|ai|ams|oms|ose|uose|yse|ti|imas|imai|imo|umas|ija|ijos|iją|asis|oji|tas)"),
            Language.LV,
            Pattern.compile(
                    ".{3,}(ums|umi|umu|šana|šanas|šanu|sana|sanas|sanu|iem|ām|am|ību|ība|ības|iba|ibas|ēt|īt|āt|tājs|tajs|ijas|iju|īgs|iga|ais)"),
            Language.SV,
            Pattern.compile(
                    ".{3,}(ning|ningen|ningar|het|heten|else|elser|ande|ende|erna|arna|orna|ade|tion|tioner|isk|iska|lig|liga|avtal|stånd|stand)"),
            Language.EN,
            Pattern.compile(".{3,}(tion|tions|ing|ness|ment|ments|ed|ly|ies|ship|able|ity|ers)"));

    private final Language reader;
    private final Map<Language, Double> scores = new EnumMap<>(Language.class);

    private LanguageGuess(Language reader) {
        this.reader = reader;
    }

    /** @param reader the language that a reader of the portal has chosen, which is the likeliest before anything is seen */
    public static LanguageGuess of(String text, Language reader) {
        return of(text, reader, start -> false);
    }

    private static LanguageGuess of(String text, Language reader, IntPredicate silent) {
        return of(text, reader, silent, language -> RunningText.words(language, text));
    }

    /**
     * @param silent at which words tell nothing of the language, because all languages have them; by their start
     * @param read the words of the text in each language
     */
    static LanguageGuess of(String text, Language reader, IntPredicate silent, Function<Language, List<Place>> read) {
        LanguageGuess guess = new LanguageGuess(reader);
        for (Language language : Language.values()) {
            List<Place> words = read.apply(language).stream()
                    .filter(word -> !silent.test(word.start()))
                    .filter(word -> word.end() - word.start() > 1 && Character.isLetter(text.charAt(word.start())))
                    .toList();
            boolean tells =
                    words.size() > 1 || words.stream().anyMatch(word -> word.end() - word.start() >= SHORTEST_ALONE);
            double sum = tells
                    ? words.stream().mapToDouble(word -> score(word, language)).sum()
                    : 0;
            guess.add(language, sum / Math.max(1, words.size()));
        }
        guess.add(reader, READER);
        return guess;
    }

    private static double score(Place word, Language language) {
        String spelt = word.word().toString();
        boolean foreign = spelt.chars()
                .anyMatch(c ->
                        LETTERS.indexOf(c) >= 0 && OWN_LETTERS.get(language).indexOf(c) < 0);
        if (foreign) {
            return FOREIGN_LETTER;
        }
        if (RunningText.isKnown(word.word())) {
            return KNOWN;
        }
        boolean bare = spelt.chars().allMatch(c -> c < 0x80);
        if (bare && RunningText.isKnownWithoutDiacritics(word.word())) {
            return KNOWN_WITHOUT_DIACRITICS;
        }
        return ENDINGS.get(language).matcher(spelt).matches() ? ENDING : 0;
    }

    /** Takes into account what else speaks for a language. */
    void add(Language language, double score) {
        scores.merge(language, score, Double::sum);
    }

    /** The likeliest. */
    public Language language() {
        return inOrder().get(0);
    }

    /** All languages, the likeliest first; of equals the reader's. */
    public List<Language> inOrder() {
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparingDouble((Language language) -> -scores.get(language))
                        .thenComparing(language -> language != reader))
                .toList();
    }
}
