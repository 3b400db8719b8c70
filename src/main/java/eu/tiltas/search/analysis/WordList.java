package eu.tiltas.search.analysis;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** The dictionaries that come with the portal. Each is read once, when first asked for. */
enum WordList {
    LT("lt", Kind.HUNSPELL),
    LV("lv", Kind.HUNSPELL),
    SV("sv", Kind.AUTOMATON),
    /** Fewer forms but more words than {@link #SV}, and the parts of compounds. */
    SV_SPELLING("sv_spelling", Kind.HUNSPELL),
    /** Holds each form that has diacritics a second time without them. */
    EN("en", Kind.AUTOMATON),
    LT_FOLDED("lt_folded", Kind.HUNSPELL),
    LV_FOLDED("lv_folded", Kind.HUNSPELL),
    SV_FOLDED("sv_folded", Kind.AUTOMATON),
    SV_SPELLING_FOLDED("sv_spelling_folded", Kind.HUNSPELL);

    private enum Kind {
        HUNSPELL,
        AUTOMATON
    }

    private final String file;
    private final Kind kind;
    private volatile Lexicon lexicon;

    WordList(String file, Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    /** @throws UncheckedIOException if the resource is missing or damaged, which a build would not let pass */
    Lexicon lexicon() {
        Lexicon known = lexicon;
        return known != null ? known : readOnce();
    }

    private synchronized Lexicon readOnce() {
        if (lexicon == null) {
            lexicon = read();
        }
        return lexicon;
    }

    /** Reads it anew. */
    Lexicon read() {
        try {
            return kind == Kind.HUNSPELL ? hunspell() : automaton();
        } catch (IOException e) {
            throw new UncheckedIOException("dictionary " + file, e);
        }
    }

    private Lexicon hunspell() throws IOException {
        try (InputStream affixes = open(".aff.gz");
                InputStream words = open(".dic.gz")) {
            return HunspellLexicon.read(affixes, words);
        }
    }

    private Lexicon automaton() throws IOException {
        try (InputStream automaton = open(".dict.gz");
                InputStream properties = open(".info.gz")) {
            return AutomatonLexicon.read(automaton, properties);
        }
    }

    private InputStream open(String ending) throws IOException {
        InputStream packed = WordList.class.getResourceAsStream(file + ending);
        if (packed == null) {
            throw new FileNotFoundException(file + ending);
        }
        return new BufferedInputStream(new GZIPInputStream(packed, 1 << 15), 1 << 15);
    }
}
