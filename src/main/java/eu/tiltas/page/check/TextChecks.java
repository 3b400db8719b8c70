package eu.tiltas.page.check;

import eu.tiltas.language.Language;
import eu.tiltas.link.Cautions;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that is looked at in a text by itself, before it is published. */
public final class TextChecks {

    private final List<TextCheck> forbidding = List.of(new BrokenAnchors(), new AlternativeTexts());
    private final List<TextCheck> advising;

    /** @param cautions the words that mislead */
    public TextChecks(Cautions cautions) {
        Measures measures = Measures.standard();
        Map<Language, Integer> lengths = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lengths.put(language, measures.number("sentence." + language.code()));
        }
        advising = List.of(
                new MissingSummary(),
                new HeadingOrder(),
                new Untranslated(),
                new MixedLanguage(measures.number("language.words")),
                new Terminology(cautions),
                new LongSentences(lengths));
    }

    /** What stops publishing, in the order of reading. */
    public List<Finding> errors(CheckedText text) {
        return found(forbidding, text);
    }

    /** What the writer should look at and may leave, in the order of reading. */
    public List<Finding> advice(CheckedText text) {
        return found(advising, text);
    }

    private static List<Finding> found(List<TextCheck> checks, CheckedText text) {
        return checks.stream()
                .flatMap(check -> check.of(text).stream())
                .sorted(Comparator.comparing(Finding::line))
                .toList();
    }
}
