package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.search.lexicon.Lexicon;
import eu.tiltas.search.lexicon.LexiconBook;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws words from a lexicon with their translations, to be read by a person. */
public final class LexiconSample {

    private LexiconSample() {}

    /** Arguments: the lexicon's file, how many words of each pair of languages, and the seed. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Lexicon lexicon = LexiconBook.open(Path.of(arguments[0])).lexicon();
        Random random = new Random(Long.parseLong(arguments[2]));
        for (Language from : Language.values()) {
            for (Language to : Language.values()) {
                List<String> stems = new ArrayList<>(lexicon.stems(from, to));
                Collections.shuffle(stems, random);
                out.printf("%n%s to %s: %d words%n", from.code(), to.code(), stems.size());
                stems.stream()
                        .limit(Integer.parseInt(arguments[1]))
                        .sorted()
                        .forEach(stem -> out.println(stem + "\t" + translations(lexicon, stem, from, to)));
            }
        }
    }

    private static String translations(Lexicon lexicon, String stem, Language from, Language to) {
        return lexicon.translations(stem, from, to).stream()
                .map(translation -> translation.stem() + String.format(Locale.ROOT, " %.2f", translation.probability()))
                .collect(Collectors.joining(", "));
    }
}
