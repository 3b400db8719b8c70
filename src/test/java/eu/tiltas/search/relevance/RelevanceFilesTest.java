package eu.tiltas.search.relevance;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.config.Clock;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.TextWord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceFilesTest {

    private static final Clock CLOCK =
            new Clock(java.time.Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
    private static final String PROMOTED = "promoted:\n  - page: home\n    reason: it is\n    until: %s\n"
            + "    queries: {lt: [grįžimas namo], en: [going home]}\n";

    @TempDir
    Path folder;

    private ContentOnDisk content;
    private RelevanceBook book;

    @BeforeEach
    void begin() {
        content = ContentOnDisk.at(folder);
        book = RelevanceBook.of(folder, CLOCK);
    }

    private ImportReport imported() {
        return new Transfer(folder, CLOCK, List.of(book)).run();
    }

    private List<String> problems() {
        return imported().problems().stream()
                .map(problem -> problem.describe(EN))
                .toList();
    }

    private float title() {
        return book.now().numbers().of("part", "title");
    }

    @Test
    void withoutFilesTheStandardHolds() {
        assertThat(book.now().numbers()).isEqualTo(Numbers.STANDARD);
        assertThat(problems()).isEmpty();
    }

    @Test
    void numberThatIsNotGivenIsTheStandardOne() {
        content.write("search/boosts.yaml", "part: {title: 7}\n");
        assertThat(problems()).isEmpty();
        assertThat(title()).isEqualTo(7);
        assertThat(book.now().numbers().of("part", "text")).isEqualTo(Numbers.STANDARD.of("part", "text"));
    }

    @Test
    void wrongNumbersAreReportedAndTheLastGoodOnesKept() {
        content.write("search/boosts.yaml", "part: {title: 7}\n");
        imported();
        content.write("search/boosts.yaml", "part: {title: many, text: 3}\n");
        assertThat(problems())
                .containsExactly("search/boosts.yaml:1: ‘many’ is not a number from 0 to 10000;"
                        + " the whole file is left aside");
        assertThat(title()).isEqualTo(7);
        assertThat(book.now().numbers().of("part", "text")).isEqualTo(Numbers.STANDARD.of("part", "text"));
    }

    @Test
    void unknownNumberIsReportedAndTheFileLeftAside() {
        content.write("search/boosts.yaml", "part: {title: 7, footer: 1}\nparts: {}\n");
        assertThat(problems()).hasSize(2).allMatch(problem -> problem.contains("There is no number"));
        assertThat(title()).isEqualTo(Numbers.STANDARD.of("part", "title"));
    }

    @Test
    void negativeAndEndlessNumbersAreWrong() {
        content.write("search/boosts.yaml", "part: {title: -1, text: Infinity, summary: NaN}\n");
        assertThat(problems()).hasSize(3);
    }

    @Test
    void wrongRowsAreReportedWithTheirLines() {
        content.write(
                "search/small-words.tsv", "language\tuse\twords\nlt\tquestion\tkur\nfi\tquestion\tx\nlt\todd\ty\n");
        content.write("search/synonyms.tsv", "language\twords\tway\tothers\nlt\ta\t?\tb\nlt\t\t>\tb\n");
        assertThat(problems())
                .containsExactly(
                        "search/small-words.tsv:3: ‘fi’ is not one of the languages lt, lv, sv and en",
                        "search/small-words.tsv:4: ‘odd’ does not say what the word does: use question or joining",
                        "search/synonyms.tsv:2: ‘?’ is not a direction: use > or =",
                        "search/synonyms.tsv:3: The row has no words");
        assertThat(book.now().smallWords().uses(LT, List.of("kur", "eiti")))
                .containsExactly(SmallWords.Use.SILENT, SmallWords.Use.MEANT);
    }

    @Test
    void promotionNeedsReasonAndDay() {
        content.write(
                "search/promoted.yaml", "promoted:\n  - page: home\n    until: once\n    queries: {en: [home]}\n");
        assertThat(problems())
                .containsExactly(
                        "search/promoted.yaml:2: The field ‘reason’ is missing",
                        "search/promoted.yaml:3: ‘once’ is not a date of the form 2026-11-21");
    }

    @Test
    void promotionHoldsOnItsLastDay() {
        content.write("search/promoted.yaml", PROMOTED.formatted("2026-11-21"));
        assertThat(problems()).isEmpty();
        assertThat(promoted(LT, "namo grįžimo")).containsExactly("home");
    }

    @Test
    void promotionThatIsOverIsReportedAndHasNoEffect() {
        content.write("search/promoted.yaml", PROMOTED.formatted("2026-11-20"));
        assertThat(problems())
                .containsExactly("search/promoted.yaml:4: The page ‘home’ was promoted until 2026-11-20;"
                        + " the entry no longer holds");
        assertThat(promoted(LT, "grįžimas namo")).isEmpty();
    }

    @Test
    void promotionIsMetInAnyFormAndWithoutDiacriticsButByNoOtherWords() {
        content.write("search/promoted.yaml", PROMOTED.formatted("2027-01-01"));
        imported();
        assertThat(promoted(LT, "grizimas namo")).containsExactly("home");
        assertThat(promoted(LT, "grįžimui namo")).containsExactly("home");
        assertThat(promoted(LT, "grįžimas")).isEmpty();
        assertThat(promoted(LT, "greitas grįžimas namo")).isEmpty();
        assertThat(promoted(EN, "grįžimas namo")).isEmpty();
    }

    private List<String> promoted(Language language, String typed) {
        List<TextWord> words = Likeness.words(language, typed);
        return book.now().promotions().of(language, words, book.now().smallWords(), book.today()).stream()
                .map(Promotions.Promoted::key)
                .toList();
    }
}
