package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchText;
import eu.tiltas.search.SearchText.Clause;
import eu.tiltas.search.concept.QueryConcepts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a reader typed, as one language understands it.
 *
 * @param words outside quotation marks that are meant; of a very long text the rarest only
 * @param beside words that nobody typed, but texts say instead of some that were
 * @param phrases words in quotation marks
 * @param unwanted words and phrases that must not occur
 * @param understood false if there is nothing to look for in what was typed
 */
record Asked(
        Language language,
        List<Word> words,
        List<Word> beside,
        List<List<Word>> phrases,
        List<List<Word>> unwanted,
        boolean understood) {

    /** Lucene bounds the clauses of a query; a question of more words than this gains nothing by the commonest of them. */
    private static final int MOST_WORDS = 20;

    static Asked of(String typed, Language language, Vocabulary vocabulary, QueryConcepts concepts) throws IOException {
        SearchText text = SearchText.parse(typed);
        QueryConcepts none = QueryConcepts.none(language);
        Wording words = new Wording(vocabulary, concepts, vocabulary.relevance());
        List<List<Word>> phrases = new ArrayList<>();
        for (Clause clause : text.wanted()) {
            if (clause.phrase()) {
                addPhrase(phrases, vocabulary.words(clause, none));
            } else {
                words.add(clause, vocabulary.words(clause, concepts));
            }
        }
        List<List<Word>> unwanted = new ArrayList<>();
        for (Clause clause : text.unwanted()) {
            addPhrase(unwanted, vocabulary.words(clause, none));
        }
        words.understand();
        boolean understood = typed.isBlank() || !(words.meant().isEmpty() && phrases.isEmpty() && unwanted.isEmpty());
        return new Asked(language, bounded(words.meant()), words.beside(), phrases, unwanted, understood);
    }

    boolean hasUnknownWords() {
        return words.stream().anyMatch(word -> word.decides() && !word.known())
                || phrases.stream().flatMap(List::stream).anyMatch(word -> !word.known());
    }

    /** Words, those of phrases, and those beside. */
    List<Word> allWords() {
        List<Word> all = new ArrayList<>(words);
        phrases.forEach(all::addAll);
        all.addAll(beside);
        return all;
    }

    private static void addPhrase(List<List<Word>> phrases, List<Word> words) {
        if (!words.isEmpty() && phrases.size() < MOST_WORDS) {
            phrases.add(words.subList(0, Math.min(words.size(), MOST_WORDS)));
        }
    }

    private static List<Word> bounded(List<Word> words) {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        return words.stream()
                .sorted(Comparator.comparing(Word::known)
                        .reversed()
                        .thenComparing(Comparator.comparing(Word::rarity).reversed()))
                .limit(MOST_WORDS)
                .sorted(Comparator.comparing(Word::start))
                .toList();
    }
}
