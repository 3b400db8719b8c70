package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.util.List;

/** What words are met by: their dictionary forms, with two things that search itself may overlook and concepts may not. */
record LabelWords(Language language, Track track) {

    /** Lithuanian and Latvian write it in one with what it denies. */
    private static final String NOT = "ne";

    /**
     * For a word of a text. <i>Neteisėta</i> is not met by <i>teisėta</i>, though the dictionary has them as forms of
     * one word.
     */
    List<String> of(TextWord word) {
        List<String> terms = RunningText.terms(word, track);
        return isDenied(word, terms)
                ? terms.stream().map(term -> NOT + "-" + term).toList()
                : terms;
    }

    private boolean isDenied(TextWord word, List<String> terms) {
        return (language == Language.LT || language == Language.LV)
                && word.toString().startsWith(NOT)
                && terms.stream().noneMatch(term -> term.startsWith(NOT));
    }

    /**
     * For a word of a label, which stands in it in its dictionary form if it is one: sv <i>får</i> is the sheep and no
     * form of <i>få</i>.
     */
    List<String> ofLabel(TextWord word) {
        List<String> terms = of(word);
        String spelt = word.toString();
        return terms.contains(spelt) ? List.of(spelt) : terms;
    }

    LabelWords on(Track other) {
        return new LabelWords(language, other);
    }
}
