package eu.tiltas.link;

import eu.tiltas.language.PlainLetters;
import java.util.List;

/** Words, or beginnings and parts of them, that somebody looks for; a text has them if it has each. */
public record SoughtWords(List<String> words) {

    public SoughtWords {
        words = List.copyOf(words);
    }

    public static SoughtWords of(String typed) {
        return new SoughtWords(List.of(PlainLetters.of(typed).strip().split(" ")));
    }

    public boolean areIn(String text) {
        String plain = PlainLetters.of(text);
        return words.stream().allMatch(plain::contains);
    }
}
