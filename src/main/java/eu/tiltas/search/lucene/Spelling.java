package eu.tiltas.search.lucene;

import eu.tiltas.search.KeyboardSlips;
import eu.tiltas.search.SearchIndex.UnknownWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;

/** Proposes words of the index for words that it lacks, without losing a mark that was typed. */
final class Spelling {

    /** Similar words tried for one unknown word, while the others have their likeliest. */
    private static final int TRIES = 3;
    /** Unknown words that are replaced; a text with more of them is in no language of ours. */
    private static final int MOST_UNKNOWN = 5;

    /** Similar words looked at, of which some have lost a mark. */
    private static final int SEEN = 12;

    private static final Pattern WORD = Pattern.compile("[^\\s\"“”„‟«»]+");

    private final IndexReader reader;
    private final Vocabulary vocabulary;

    Spelling(IndexReader reader, Vocabulary vocabulary) {
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    /** The typed text with unknown words replaced, likeliest first. */
    List<String> of(String typed, Asked asked) throws IOException {
        List<Word> unknown = asked.allWords().stream()
                .filter(word -> word.decides() && !word.known() && !isCalledOtherwise(word))
                .sorted((a, b) -> Integer.compare(b.start(), a.start()))
                .limit(MOST_UNKNOWN)
                .toList();
        List<List<String>> similar = new ArrayList<>();
        for (Word word : unknown) {
            similar.add(similar(word));
        }
        List<String> texts = new ArrayList<>();
        onOtherKeyboard(typed).ifPresent(texts::add);
        if (similar.stream().anyMatch(words -> !words.isEmpty())) {
            texts.add(replaced(typed, unknown, similar, -1, 0));
            for (int i = 0; i < unknown.size(); i++) {
                for (int j = 1; j < similar.get(i).size(); j++) {
                    texts.add(replaced(typed, unknown, similar, i, j));
                }
            }
        }
        return texts;
    }

    /** The words that the index lacks, each with similar ones that it has. */
    List<UnknownWord> unknown(String typed, Asked asked) throws IOException {
        List<UnknownWord> unknown = new ArrayList<>();
        for (Word word : asked.allWords()) {
            if (!word.known() && unknown.size() < MOST_UNKNOWN) {
                String text = typed.substring(word.start(), word.end());
                unknown.add(new UnknownWord(text, word.start(), word.end(), similar(word)));
            }
        }
        return unknown;
    }

    /** From the last word to the first, so that places before it stay true. */
    private static String replaced(
            String typed, List<Word> unknown, List<List<String>> similar, int other, int choice) {
        StringBuilder text = new StringBuilder(typed);
        for (int i = 0; i < unknown.size(); i++) {
            int index = i == other ? choice : 0;
            if (index < similar.get(i).size()) {
                text.replace(
                        unknown.get(i).start(),
                        unknown.get(i).end(),
                        similar.get(i).get(index));
            }
        }
        return text.toString();
    }

    private List<String> similar(Word word) throws IOException {
        String typed = word.word().toString();
        return new SimilarWords(reader, Schema.text(vocabulary.language()))
                .of(typed, SEEN).stream()
                        .filter(proposed -> Marks.kept(typed, proposed) && keepsDigits(typed, proposed))
                        .limit(TRIES)
                        .toList();
    }

    /** A name that no text has is well spelt where texts call what it names by another. */
    private static boolean isCalledOtherwise(Word word) {
        return word.readings().stream().anyMatch(reading -> reading.way() == Way.CONCEPT);
    }

    /** Another number is no other spelling: who asks for 1992 is not served by 1990. */
    private static boolean keepsDigits(String typed, String proposed) {
        String digits = digits(proposed);
        return digits.equals(digits(typed)) || digits.isEmpty();
    }

    private static String digits(String word) {
        return word.replaceAll("\\P{Nd}", "");
    }

    /** The text as it was meant for another keyboard, if that makes known words of it. */
    private Optional<String> onOtherKeyboard(String typed) throws IOException {
        StringBuilder text = new StringBuilder();
        Matcher word = WORD.matcher(typed);
        boolean slipped = false;
        while (word.find()) {
            Optional<String> meant = KeyboardSlips.meant(vocabulary.language(), word.group());
            boolean known = meant.isPresent() && vocabulary.holds(meant.get());
            slipped |= known;
            word.appendReplacement(text, Matcher.quoteReplacement(known ? meant.orElseThrow() : word.group()));
        }
        word.appendTail(text);
        return slipped ? Optional.of(text.toString()) : Optional.empty();
    }
}
