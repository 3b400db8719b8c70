package eu.tiltas.bench;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Writes a content tree of a given size: the same bytes for the same seed. Every page is there in four languages; some
 * titles stand more than once, so that addresses made from them collide, and a few texts are long.
 */
public final class TreeGenerator {

    private static final long SEED = 20_260_101;
    private static final int USUAL = 2_700;
    private static final int LONG = 34_000;
    private static final int ONE_LONG_IN = 150;
    private static final double REPEATED_TITLES = 0.05;
    private static final double NEWS = 0.1;
    private static final Pattern SECTION = Pattern.compile("(?m)^ {2}- key: (\\S+)$");

    private final Path content;
    private final Path target;
    private final int pages;
    private final List<String> sections;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Map<Language, List<String>> titles = new EnumMap<>(Language.class);
    private long bytes;

    private TreeGenerator(Path content, Path target, int pages) throws IOException {
        this.content = content;
        this.target = target;
        this.pages = pages;
        this.sections = SECTION.matcher(Files.readString(content.resolve("site.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        for (Language language : Language.values()) {
            words.put(language, Words.of(language, content, SEED));
            titles.put(language, new ArrayList<>());
        }
    }

    /** Arguments: the portal's own content tree, the folder to write, the number of texts (four a page). */
    public static void main(String[] arguments) throws IOException {
        int texts = Integer.parseInt(arguments[2]);
        TreeGenerator generator = new TreeGenerator(
                Path.of(arguments[0]), Path.of(arguments[1]), texts / Language.values().length);
        generator.write();
        System.out.printf(
                "%s: %d pages, %d texts, %.1f MB of Markdown%n",
                arguments[1], generator.pages, texts, generator.bytes / 1e6);
    }

    private void write() throws IOException {
        Files.createDirectories(target);
        Files.copy(content.resolve("site.yaml"), target.resolve("site.yaml"), StandardCopyOption.REPLACE_EXISTING);
        SplittableRandom root = new SplittableRandom(SEED);
        for (int page = 0; page < pages; page++) {
            RandomGenerator random = root.split();
            Path folder = target.resolve("pages").resolve(Prose.key(page));
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("page.yaml"), metadata(page, random));
            int length = page % ONE_LONG_IN == ONE_LONG_IN - 1 ? LONG : usual(random);
            for (Language language : Language.values()) {
                Path file = folder.resolve(language.code() + ".md");
                Files.writeString(file, text(language, length, random));
                bytes += Files.size(file);
            }
        }
    }

    /** Lengths lean to the short side with some long ones, as those of real pages do. */
    private static int usual(RandomGenerator random) {
        return (int) Math.min(LONG, USUAL * Math.exp(0.5 * random.nextGaussian()));
    }

    private String metadata(int page, RandomGenerator random) {
        return "type: " + (random.nextDouble() < NEWS ? "news" : "guidance")
                + "\nsection: " + sections.get(page % sections.size())
                + "\norder: " + page
                + "\npublished: 20" + (10 + random.nextInt(15)) + "-0" + (1 + random.nextInt(9)) + "-1"
                + random.nextInt(10)
                + "\nrelated: [" + Prose.key(random.nextInt(pages)) + ", " + Prose.key(random.nextInt(pages)) + "]\n";
    }

    private String text(Language language, int length, RandomGenerator random) {
        Prose prose = new Prose(words.get(language), random, pages);
        return "---\ntitle: \"" + title(titles.get(language), prose, random)
                + "\"\nsummary: \"" + prose.summary()
                + "\"\nkeywords: " + prose.keywords()
                + "\n---\n" + prose.body(length);
    }

    private static String title(List<String> known, Prose prose, RandomGenerator random) {
        if (!known.isEmpty() && random.nextDouble() < REPEATED_TITLES) {
            return known.get(random.nextInt(known.size()));
        }
        String title = prose.title();
        known.add(title);
        return title;
    }
}
