package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one language on all tracks at once: a word of a text is needed on each of them, and is sought once. Shared
 * by threads.
 */
final class TextWords {

    private static final WordAnalyst NOTHING = word -> new Analysis(word, new char[0][], false);

    private final Language language;
    /** Whether what is found for a word without diacritics holds on both tracks. */
    private final boolean oneList;

    private final RecentWords recent = new RecentWords();
    /** Each is one thread's at a time. */
    private final Queue<Analysts> idle = new ConcurrentLinkedQueue<>();

    private record Analysts(WordAnalyst stem, WordAnalyst folded, WordAnalyst heads) {}

    TextWords(Language language) {
        this.language = language;
        this.oneList = Chain.hasOneList(language);
    }

    /** The word in those characters, as {@link WordFilter} leaves it. Reads the dictionaries when the first word comes. */
    TextWord of(char[] text, int length) {
        try (Reading one = reading()) {
            return one.of(text, length);
        }
    }

    /** For many words, one after another. */
    Reading reading() {
        return new Reading();
    }

    /** Looks words up for one thread, with the same analysts until it is closed: to fetch them for each word takes longer. */
    final class Reading implements AutoCloseable {

        private Analysts analysts;

        /** See {@link TextWords#of}. */
        TextWord of(char[] text, int length) {
            TextWord word = recent.find(text, length);
            if (word == null) {
                word = analysed(new String(text, 0, length));
                recent.keep(word);
            }
            return word;
        }

        private TextWord analysed(String word) {
            if (analysts == null) {
                Analysts free = idle.poll();
                analysts = free == null ? analysts() : free;
            }
            return TextWords.this.analysed(word, analysts);
        }

        @Override
        public void close() {
            if (analysts != null) {
                idle.add(analysts);
            }
        }
    }

    private Analysts analysts() {
        return new Analysts(
                Chain.analyst(language, false),
                Chain.analyst(language, true),
                language == Language.SV ? Chain.heads() : NOTHING);
    }

    private TextWord analysed(String word, Analysts analysts) {
        Analysis stem = analysts.stem().analyse(word);
        BytesRef[][] terms = new BytesRef[Track.values().length][];
        terms[Track.EXACT.ordinal()] = new BytesRef[] {new BytesRef(word)};
        terms[Track.STEM.ordinal()] = terms(stem);
        Analysis folded = folded(word, stem, analysts);
        terms[Track.FOLDED.ordinal()] = terms(folded);
        terms[Track.HEAD.ordinal()] = terms(analysts.heads().analyse(word));
        return new TextWord(word, terms, stem.known(), folded.known());
    }

    /** Where one list serves both tracks, a word without diacritics is looked up in it once. */
    private Analysis folded(String word, Analysis stem, Analysts analysts) {
        String plain = Folding.fold(word);
        return oneList && plain.equals(word) ? stem.folded() : analysts.folded().analyse(plain);
    }

    private static BytesRef[] terms(Analysis analysis) {
        return Arrays.stream(analysis.terms())
                .map(term -> new BytesRef(new String(term)))
                .distinct()
                .toArray(BytesRef[]::new);
    }
}
