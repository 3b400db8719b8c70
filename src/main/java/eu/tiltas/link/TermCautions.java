package eu.tiltas.link;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.util.List;
import java.util.Optional;

/** A feature that knows which words mislead: other features' writers are warned of them without knowing it. */
public interface TermCautions {

    /** Why a word should be looked at. */
    enum Kind {
        /** The register marks it as a word to avoid. */
        AVOID,
        /** It is a name of several terms in this language. */
        SHARED,
        /** It is the former name of a body or a rule. */
        FORMER,
        /** It stands where the source has a term that is not the same. */
        CONFUSED
    }

    /**
     * A word to look at.
     *
     * @param start in UTF-16 units, as the end
     * @param terms what it names, and what may be meant instead; by the names that they have in each language
     * @param note what the register says of it
     */
    record Caution(int start, int end, Kind kind, List<Localized<String>> terms, Optional<Localized<String>> note) {

        public Caution {
            terms = List.copyOf(terms);
        }
    }

    /** The words in a text that mislead, in their order. */
    List<Caution> in(String text, Language language);

    /** The terms in a translation that its source has not, but one that is told apart from them. */
    List<Caution> confused(String text, Language language, String source, Language from);
}
