package eu.tiltas.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.OwnFacts;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.Quotations;
import eu.tiltas.markup.Reader;
import eu.tiltas.page.ImportedPages;
import eu.tiltas.page.ImportedPages.Text;
import eu.tiltas.page.PageMetadata;
import eu.tiltas.page.PageType;
import eu.tiltas.page.Source;
import eu.tiltas.search.relevance.RelevanceBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the content that is published with the portal to what {@code src/doc/editors.md} asks. */
class ContentTest {

    private static final Path ROOT = Path.of("content");

    /** The day on which the content was handed over. */
    private static final Clock CLOCK =
            new Clock(java.time.Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    private static final int MAX_SUMMARY = 200;

    /** Pages about the portal itself state no fact of the subject, so there is nothing to name a source of. */
    private static final Set<String> ABOUT_OURSELVES = Set.of("accessibility", "how-to-search", "privacy");

    /** Quotation marks that the language does not have, with the words around them. */
    private static final Map<Language, Pattern> FOREIGN_QUOTES = Map.of(
            Language.LT, around("\"”‘"),
            Language.LV, around("\"“‘"),
            Language.SV, around("\"„“‘"),
            Language.EN, around("\"„“”"));

    private static final Pattern BLOCK = Pattern.compile(
            "<(table|aside class=\"[^\"]*|div class=\"(?:steps|contact|file|link-card)|blockquote|ol|ul)");

    private static OwnFacts facts;
    private static ImportedPages pages;
    private static ImportReport report;

    @BeforeAll
    static void read() {
        facts = OwnFacts.at(ROOT);
        pages = new ImportedPages(ROOT, CLOCK, facts.quotables(), facts.holders());
        facts.registers().linkedTo(pages::target);
        report = pages.run();
    }

    @Test
    void treeHasNoProblems() {
        assertThat(report.problems().stream().map(problem -> problem.describe(Language.EN)))
                .isEmpty();
    }

    @Test
    void everyPromotedPageExists() {
        assertThat(RelevanceBook.of(ROOT, CLOCK).now().promotions().keys())
                .isNotEmpty()
                .isSubsetOf(pages.keys());
    }

    @Test
    void everyTypeOfHitHasANumber() {
        assertThat(RelevanceBook.of(ROOT, CLOCK).now().numbers().group("type").keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(PageType.values()).map(PageType::word),
                                Stream.of("register", "term", "dataset", "planner", "file"))
                        .toList());
    }

    @Test
    void everyFolderIsAPage() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("pages"))) {
            assertThat(pages.keys())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> folder.getFileName().toString())
                                    .toList());
        }
    }

    @Test
    void everyPageExistsInAllFourLanguages() {
        assertThat(pages.keys())
                .allSatisfy(key -> assertThat(pages.texts(key)).as(key).containsOnlyKeys(Language.values()));
    }

    @Test
    void translationsHaveTheSameOutline() {
        assertThat(differing(text -> Markdown.parse(text.body()).outline().stream()
                        .map(MarkdownText.Heading::level)
                        .toList()))
                .isEmpty();
    }

    @Test
    void translationsHaveTheSameBlocks() {
        assertThat(differing(text -> all(BLOCK, html(text)))).isEmpty();
    }

    @Test
    void translationsHaveTablesOfTheSameSize() {
        assertThat(differing(text -> List.of(count(html(text), "<tr>"), count(html(text), "</td>"))))
                .isEmpty();
    }

    @Test
    void translationsLinkToTheSamePages() {
        assertThat(differing(text -> text.links().stream()
                        .map(MarkdownText.PageReference::key)
                        .sorted()
                        .toList()))
                .isEmpty();
    }

    @Test
    void translationsHaveAsManyLinks() {
        assertThat(differing(text -> count(html(text), "<a "))).isEmpty();
    }

    @Test
    void translationsQuoteTheSameFigures() {
        assertThat(differing(text -> text.quotes().stream()
                        .filter(Quote::isFigure)
                        .map(quote -> quote.name().replaceFirst(";.*", "").strip())
                        .sorted()
                        .toList()))
                .isEmpty();
    }

    @Test
    void everySourceNamesWhoPublishedIt() {
        assertThat(pages.keys().stream().filter(key -> pages.metadata(key).sources().stream()
                        .anyMatch(source -> source.publisher().isEmpty())))
                .isEmpty();
    }

    @Test
    void everyPageHasADatedSourceUnlessItIsAboutThePortal() {
        assertThat(pages.keys().stream().filter(key -> pages.metadata(key).sources().stream()
                        .noneMatch(source -> source.asOf().isPresent())))
                .containsExactlyInAnyOrderElementsOf(ABOUT_OURSELVES);
    }

    @Test
    void pagesWithoutSourcesAreOfThePortal() {
        assertThat(ABOUT_OURSELVES)
                .allSatisfy(key -> assertThat(pages.metadata(key).type()).isEqualTo(PageType.ABOUT));
    }

    @Test
    void sourcesAreNamedInEveryLanguage() {
        assertThat(pages.keys().stream().filter(key -> pages.metadata(key).sources().stream()
                        .anyMatch(source -> !inEveryLanguage(source.title()::in) || !publisherInEveryLanguage(source))))
                .isEmpty();
    }

    private static boolean publisherInEveryLanguage(Source source) {
        return source.publisher()
                .map(publisher -> inEveryLanguage(publisher::in))
                .orElse(true);
    }

    @Test
    void everyPageHasAnOwnerInEveryLanguage() {
        assertThat(pages.keys())
                .allSatisfy(
                        key -> assertThat(pages.metadata(key).owner()).as(key).hasValueSatisfying(owner -> assertThat(
                                        inEveryLanguage(owner::in))
                                .isTrue()));
    }

    @Test
    void everyPageStandsInASection() {
        assertThat(pages.keys()).allSatisfy(key -> assertThat(
                        pages.site().section(pages.metadata(key).section()))
                .as(key)
                .isPresent());
    }

    @Test
    void everySectionHasPages() {
        Set<String> used =
                pages.keys().stream().map(key -> pages.metadata(key).section()).collect(Collectors.toSet());

        assertThat(pages.site().sections()).isNotEmpty().allMatch(section -> used.contains(section.key()));
    }

    @Test
    void sectionsAreNamedInEveryLanguage() {
        assertThat(pages.site().sections())
                .allMatch(section -> inEveryLanguage(section.title()::in) && inEveryLanguage(section.summary()::in));
    }

    @Test
    void sectionsHaveAddressesOfTheirOwn() {
        assertThat(Language.values()).allSatisfy(language -> assertThat(
                        pages.site().sections().stream().map(section -> section.slug(language)))
                .doesNotContain("")
                .doesNotHaveDuplicates());
    }

    @Test
    void everyPageSaysWhenItWasPublishedAndChecked() {
        assertThat(pages.keys()).allSatisfy(key -> {
            PageMetadata metadata = pages.metadata(key);
            assertThat(metadata.published()).as(key).isPresent();
            assertThat(metadata.checked()).as(key).isPresent();
            assertThat(metadata.sourceLanguage()).as(key).isPresent();
        });
    }

    @Test
    void everyTextHasAShortSummary() {
        assertThat(texts().stream()
                        .filter(text -> summary(text).isEmpty() || summary(text).length() > MAX_SUMMARY)
                        .map(ContentTest::place))
                .isEmpty();
    }

    @Test
    void titlesDifferWithinALanguage() {
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(texts().stream().filter(text -> text.language() == language))
                        .extracting(Text::title)
                        .doesNotHaveDuplicates());
    }

    @Test
    void wordsAreQuotedAsTheLanguageDoes() {
        assertThat(texts().stream().flatMap(text -> all(FOREIGN_QUOTES.get(text.language()), words(text)).stream()
                        .map(found -> place(text) + ": " + found)))
                .isEmpty();
    }

    @Test
    void nothingIsShouted() {
        assertThat(texts().stream().filter(text -> words(text).contains("!")).map(ContentTest::place))
                .isEmpty();
    }

    @Test
    void linksKeepTheReaderInTheLanguage() {
        assertThat(texts().stream()
                        .filter(text -> html(text).contains("language-note"))
                        .map(ContentTest::place))
                .isEmpty();
    }

    @Test
    void noOneIsNamedByMailOrTelephone() throws IOException {
        Pattern address =
                Pattern.compile("[\\w.%+-]+@[\\w.-]+\\.\\w{2,}|(?<![\\d-])\\+\\d[\\d ()-]{6,}\\d|\\bmailto:|\\btel:");

        assertThat(files().entrySet().stream()
                        .filter(file -> !file.getKey().startsWith("content/registers/contact-points/"))
                        .flatMap(file ->
                                all(address, file.getValue()).stream().map(found -> file.getKey() + ": " + found)))
                .as("what an institution is reached by belongs into contacts, after somebody has checked it")
                .isEmpty();
    }

    @Test
    void filesAreComposedText() throws IOException {
        Pattern invisible = Pattern.compile("[\\uFEFF\\t\\u00AD\\u200B\\r]");

        assertThat(files().entrySet().stream()
                        .filter(file -> !Normalizer.isNormalized(file.getValue(), Normalizer.Form.NFC)
                                || invisible.matcher(file.getValue()).find())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static String place(Text text) {
        return text.key() + "/" + text.language().code();
    }

    private static List<Text> texts() {
        return pages.keys().stream()
                .flatMap(key -> pages.texts(key).values().stream())
                .toList();
    }

    /** What a reader of the page sees, without attributes, and without what is shown as it is typed. */
    private static String words(Text text) {
        String body = html(text).replaceAll("(?s)<code>.*?</code>", "").replaceAll("<[^>]*>", "");
        return text.title() + "\n" + summary(text) + "\n" + body;
    }

    private static String summary(Text text) {
        return facts.quotables().fill(text.summary(), text.language());
    }

    private static String html(Text text) {
        Reader reader = new Reader(
                text.language(),
                Messages.ofPortal().in(text.language()),
                key -> target(key, text.language()),
                figuresIn(text.language()));
        return Markdown.parse(text.body()).html(reader).value().replace("&#34;", "\"");
    }

    /** Figures are an author's words; what exhibits say is held to its own rules. */
    private static Quotations figuresIn(Language language) {
        return Quotations.ofFigures(facts.quotables().in(language)::figure);
    }

    private static Optional<Reader.Target> target(String key, Language wanted) {
        Map<Language, Text> texts = pages.texts(key);
        return Optional.ofNullable(texts.get(wanted))
                .or(() -> texts.values().stream().findFirst())
                .map(text -> new Reader.Target(
                        "/" + text.language().code() + "/" + text.slug(), text.title(), text.language()));
    }

    private static boolean inEveryLanguage(java.util.function.Function<Language, Optional<String>> words) {
        return Stream.of(Language.values())
                .allMatch(language ->
                        words.apply(language).filter(text -> !text.isBlank()).isPresent());
    }

    /** The pages for which something differs between languages, with what it is in each. */
    private static Map<String, Map<Language, Object>> differing(java.util.function.Function<Text, Object> property) {
        Map<String, Map<Language, Object>> differing = new TreeMap<>();
        for (String key : pages.keys()) {
            Map<Language, Object> values = new LinkedHashMap<>();
            pages.texts(key).forEach((language, text) -> values.put(language, property.apply(text)));
            if (Set.copyOf(values.values()).size() > 1) {
                differing.put(key, values);
            }
        }
        return differing;
    }

    private static Pattern around(String characters) {
        return Pattern.compile(".{0,20}[" + characters + "].{0,20}");
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().matches(".*\\.(md|yaml)"))
                    .forEach(file -> texts.put(file.toString(), text(file)));
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
