package eu.tiltas.bench;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;

/** Markdown of chance with the shape of the portal's pages. */
final class Prose {

    private final Words words;
    private final RandomGenerator random;
    private final int pages;

    /** @param pages how many there are to link to */
    Prose(Words words, RandomGenerator random, int pages) {
        this.words = words;
        this.random = random;
        this.pages = pages;
    }

    static String key(int page) {
        return String.format(Locale.ROOT, "bench-%05d", page);
    }

    String title() {
        return capital(run(3 + random.nextInt(5)));
    }

    String summary() {
        return sentence() + " " + sentence();
    }

    String keywords() {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            list.add('"' + words.draw(random) + '"');
        }
        return list.toString();
    }

    /** A body of about so many characters: paragraphs, then sections. */
    String body(int length) {
        StringBuilder body = new StringBuilder(length + 1000).append(paragraph());
        while (body.length() < length) {
            body.append("## ").append(title()).append("\n\n");
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                body.append(part());
            }
        }
        return body.toString();
    }

    private String part() {
        return switch (random.nextInt(10)) {
            case 0 -> list("- ");
            case 1 -> list("1. ");
            case 2 -> table();
            case 3 -> ":::info " + title() + "\n" + sentence() + "\n:::\n\n";
            case 4 -> "### " + title() + "\n\n" + paragraph();
            default -> paragraph();
        };
    }

    private String paragraph() {
        StringJoiner sentences = new StringJoiner(" ", "", "\n\n");
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            sentences.add(random.nextInt(6) == 0 ? linking() : sentence());
        }
        return sentences.toString();
    }

    private String list(String mark) {
        StringBuilder list = new StringBuilder();
        for (int i = 3 + random.nextInt(5); i > 0; i--) {
            list.append(mark).append(run(2 + random.nextInt(9))).append('\n');
        }
        return list.append('\n').toString();
    }

    private String table() {
        StringBuilder table = new StringBuilder("| ").append(run(1)).append(" | ").append(run(2));
        table.append(" |\n| --- | ---: |\n");
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            table.append("| ").append(run(1 + random.nextInt(4))).append(" | ");
            table.append(random.nextInt(100_000)).append(" |\n");
        }
        return table.append('\n').toString();
    }

    private String linking() {
        return capital(run(4)) + " [" + run(2) + "](page:" + key(random.nextInt(pages)) + ") " + run(3) + ".";
    }

    private String sentence() {
        String first = run(4 + random.nextInt(8));
        String text = random.nextBoolean() ? first + ", " + run(3 + random.nextInt(8)) : first;
        return capital(text) + ".";
    }

    private String run(int count) {
        StringJoiner run = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            run.add(words.draw(random));
        }
        return run.toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
