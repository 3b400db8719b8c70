package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What readers type, drawn from the texts of a tree: words in the form in which they stand there, a few at a time, some
 * without diacritics, some as a phrase, some mistyped.
 */
final class Queries {

    /** A way of asking. */
    enum Kind {
        WORD,
        WORDS,
        TITLE,
        FOLDED,
        PHRASE,
        TYPO
    }

    /**
     * @param text as typed
     * @param page the key of the page from whose text it was drawn
     */
    record Query(Kind kind, Language language, String text, String page) {}

    private static final Pattern SENTENCE = Pattern.compile("(?m)^\\p{Lu}[\\p{L} ,]{30,}\\.");

    private final List<Path> folders;
    private final RandomGenerator random;

    Queries(Path tree, RandomGenerator random) throws IOException {
        try (Stream<Path> found = Files.list(tree.resolve("pages"))) {
            this.folders = found.sorted().toList();
        }
        this.random = random;
    }

    /** Kinds and languages in equal parts. */
    List<Query> draw(int count) throws IOException {
        List<Query> queries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Language language = Language.values()[i % Language.values().length];
            Kind kind = Kind.values()[i / Language.values().length % Kind.values().length];
            Path folder = folders.get(random.nextInt(folders.size()));
            String page = Files.readString(folder.resolve(language.code() + ".md"));
            queries.add(new Query(kind, language, text(kind, page), folder.getFileName().toString()));
        }
        return queries;
    }

    private String text(Kind kind, String page) {
        List<String> words = kind == Kind.TITLE ? title(page) : sentence(page);
        return switch (kind) {
            case WORD -> longest(words);
            case WORDS -> String.join(" ", some(words, 2 + random.nextInt(2)));
            case TITLE -> String.join(" ", words);
            case FOLDED -> Slug.fold(String.join(" ", some(words, 2))).replace('-', ' ');
            case PHRASE -> '"' + String.join(" ", some(words, 3)) + '"';
            case TYPO -> mistyped(longest(words));
        };
    }

    private static List<String> title(String page) {
        int from = page.indexOf('"') + 1;
        return List.of(page.substring(from, page.indexOf('"', from)).split(" "));
    }

    private List<String> sentence(String page) {
        List<String> sentences = SENTENCE.matcher(page)
                .results()
                .map(found -> found.group().replaceAll("[.,]", ""))
                .toList();
        return sentences.isEmpty() ? title(page) : Arrays.asList(sentences.get(random.nextInt(sentences.size())).split(" "));
    }

    private static String longest(List<String> words) {
        return words.stream().reduce((a, b) -> a.length() >= b.length() ? a : b).orElseThrow();
    }

    /** Words that stand beside each other. */
    private List<String> some(List<String> words, int count) {
        int from = random.nextInt(Math.max(1, words.size() - count));
        return words.subList(from, Math.min(words.size(), from + count));
    }

    /** Two neighbouring letters exchanged. */
    private String mistyped(String word) {
        int at = word.length() < 3 ? 0 : 1 + random.nextInt(word.length() - 2);
        return word.length() < 3
                ? word
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
