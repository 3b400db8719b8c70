package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.Judgement.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds search over the portal's own content to what it reached, by the questions of {@code judgements.tsv}. */
class JudgementsTest {

    private static final Path CONTENT = Path.of("content");

    @TempDir
    static Path directory;

    private static final Map<Judgement, Score> SCORES = new LinkedHashMap<>();
    private static List<Judgement> judgements;
    private static TreeSet<String> keys;

    @BeforeAll
    static void ask() throws IOException {
        judgements = Judgement.read(CONTENT.resolve("search/judgements.tsv"));
        DocumentSource content = JudgedSearch.content(CONTENT);
        keys = new TreeSet<>();
        content.all(page -> page.forEach(text -> keys.add(text.key())));
        try (JudgedSearch search = new JudgedSearch(CONTENT, content, directory.resolve("index"))) {
            judgements.forEach(judgement -> SCORES.put(judgement, Score.of(judgement, search.shown(judgement))));
        }
    }

    /** Columns: language or "all", kind or "all", then the least mean of each measure. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "floors.csv", useHeadersInDisplayName = true)
    void answersAreNoWorseThanTheyWere(
            String language, String kind, double ndcg, double first, double ten, double own, double reciprocal) {
        Score mean = Score.mean(SCORES.entrySet().stream()
                .filter(asked -> is(language, asked.getKey().language().code()))
                .filter(asked -> is(kind, asked.getKey().kind().word()))
                .map(Map.Entry::getValue)
                .toList());
        assertThat(List.of(mean.ndcg(), mean.first(), mean.ten(), mean.own(), mean.reciprocal()))
                .as("nDCG@10, success@1, success@10, own@10, MRR")
                .zipSatisfy(List.of(ndcg, first, ten, own, reciprocal), (reached, floor) -> assertThat(reached)
                        .isGreaterThanOrEqualTo(floor));
    }

    private static boolean is(String wanted, String word) {
        return wanted.equals("all") || wanted.equals(word);
    }

    @Test
    void everyGradedPageExists() {
        assertThat(keys)
                .containsAll(judgements.stream()
                        .flatMap(judgement -> judgement.grades().keySet().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyPageIsTheAnswerToSomething() {
        assertThat(judgements.stream()
                        .flatMap(judgement -> judgement.grades().entrySet().stream())
                        .filter(graded -> graded.getValue() == Judgement.ANSWER)
                        .map(Map.Entry::getKey))
                .containsAll(keys);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageIsAskedInEveryWay(Language language) {
        assertThat(judgements)
                .filteredOn(judgement -> judgement.language() == language)
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(Judgement::kind)
                .containsAll(Arrays.asList(Kind.values()));
    }

    @Test
    void nothingIsAskedTwiceInALanguage() {
        assertThat(judgements.stream().map(judgement -> judgement.language().code() + " " + judgement.query()))
                .doesNotHaveDuplicates();
    }
}
