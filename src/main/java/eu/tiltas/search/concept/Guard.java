package eu.tiltas.search.concept;

import java.util.function.Predicate;

/** What must hold, beside the words themselves, for words of a text to be a label and not something else. */
enum Guard {
    /** Nothing. */
    NONE {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return true;
        }
    },
    /** A name: begins with a capital, unless it was typed into a search field. */
    NAME {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.isAsked() || scene.beginsWithCapital(from);
        }
    },
    /** A name that is a common word too (lt <i>Gana</i>): a capital counts inside a sentence only. */
    NAME_INSIDE {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.isWhole(from, to) || scene.beginsWithCapital(from) && !scene.beginsSentence(from);
        }
    },
    /** An abbreviation: its own capitals, and not because everything around it is in capitals. */
    CAPITALS {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.isWritten(from, label, false) && !scene.isAmongCapitals(from)
                    || scene.isWhole(from, to) && scene.isWritten(from, label, true);
        }
    },
    /** An abbreviation of three letters that is no word (<i>IOM</i>): in texts its capitals, in a search field any letters. */
    NO_WORD {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.isAsked() && scene.isWritten(from, label, true) || CAPITALS.allows(scene, from, to, label);
        }
    },
    /** An abbreviation that no word resembles (<i>UNHCR</i>, <i>Frontex</i>): a first capital is enough. */
    UNMISTAKABLE {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.isAsked() || scene.beginsWithCapital(from);
        }
    },
    /** Made from a verb whose other forms say less: the word begins as the label does. */
    FORM {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.beginsAs(from, label);
        }
    },
    /** Nearly always something else: only if nothing else is asked for. */
    ALONE {
        @Override
        boolean allows(Scene scene, int from, int to, String label) {
            return scene.isWhole(from, to);
        }
    };

    /** Shorter ones are too often the beginning of a word, or a word. */
    private static final int UNMISTAKABLE_LENGTH = 4;

    private static final int NO_WORD_LENGTH = 3;

    /**
     * @param from the first word, and {@code to} the word after the last
     */
    abstract boolean allows(Scene scene, int from, int to, String label);

    /**
     * The guard that a label needs by the way it is written. Names and terms of several words need none.
     *
     * @param known whether some dictionary holds a text as a word
     */
    static Guard of(String text, boolean single, Predicate<String> known) {
        if (!single) {
            return NONE;
        }
        if (isAbbreviation(text)) {
            return text.length() < NO_WORD_LENGTH || known.test(text)
                    ? CAPITALS
                    : text.length() < UNMISTAKABLE_LENGTH ? NO_WORD : UNMISTAKABLE;
        }
        // The thesaurus writes some common nouns with a capital in English; they are better missed than mistaken.
        return Character.isUpperCase(text.codePointAt(0)) ? NAME : NONE;
    }

    /** <i>IOM</i>, <i>CoE</i>, not <i>MiCenter</i>. */
    private static boolean isAbbreviation(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 && text.length() < 2 * capitals + 2;
    }
}
