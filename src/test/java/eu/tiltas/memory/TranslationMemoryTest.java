package eu.tiltas.memory;

import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.InMemoryLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published comes back where something like it is to be translated. */
class TranslationMemoryTest {

    @TempDir
    Path folder;

    private final Map<String, List<Map<Language, String>>> published = new TreeMap<>();
    private final InMemoryLog log = new InMemoryLog("one");
    private TranslationMemory memory;

    @BeforeEach
    void open() {
        memory = open(log);
        publish(
                "emn",
                List.of(
                        row("Pirma eilutė.", "Första raden."),
                        row("Jis gyvena Vilniuje. Ji dirba Rygoje.", "Han bor i Vilnius. Hon arbetar i Riga."),
                        row("Pabaiga.", "Slut.")));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private TranslationMemory open(InMemoryLog changes) {
        PairSource source = new PairSource() {
            @Override
            public String kind() {
                return "page";
            }

            @Override
            public List<String> subjects() {
                return List.copyOf(published.keySet());
            }

            @Override
            public Optional<ParallelBlocks> blocks(String subject) {
                return Optional.ofNullable(published.get(subject))
                        .map(rows -> new ParallelBlocks("page:" + subject, rows));
            }
        };
        return new TranslationMemory(folder.resolve("memory"), changes, List.of(source));
    }

    private static Map<Language, String> row(String lt, String sv) {
        return Map.of(LT, lt, SV, sv);
    }

    private void publish(String key, List<Map<Language, String>> rows) {
        published.put(key, rows);
        log.append("page", key);
    }

    private List<Match> matches(String text) {
        return memory.matches(List.of(text), LT, SV, "").get(0);
    }

    @Test
    void theSameTextIsAHundredPercent() {
        assertThat(matches("Pirma eilutė."))
                .extracting(Match::score, Match::target, Match::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(100, "Första raden.", "page:emn"));
    }

    @Test
    void theSameTextBetweenTheSameNeighboursIsMore() {
        List<List<Match>> found = memory.matches(
                List.of("Pirma eilutė.", "Jis gyvena Vilniuje. Ji dirba Rygoje.", "Kita pabaiga."), LT, SV, "");

        assertThat(found.get(0).get(0).score()).isEqualTo(101);
        assertThat(found.get(1).get(0).score()).isEqualTo(100);
    }

    @Test
    void aTextWithAnotherWordIsLessAndOneWithOtherWordsIsNone() {
        publish(
                "iom",
                List.of(row("Prašymą galima pateikti per tris darbo dienas.", "Ansökan lämnas inom tre arbetsdagar.")));

        assertThat(matches("Prašymą galima pateikti per dvi darbo dienas.")
                        .get(0)
                        .score())
                .isBetween(80, 90);
        assertThat(matches("Prašymą nagrinėja kita įstaiga.")).isEmpty();
    }

    @Test
    void aSentenceOfABlockIsFound() {
        assertThat(matches("Visai kitas sakinys čia stovi. Ji dirba Rygoje."))
                .extracting(Match::sentence, Match::target)
                .contains(org.assertj.core.groups.Tuple.tuple(true, "Hon arbetar i Riga."));
    }

    @Test
    void itWorksInBothDirectionsAndNotIntoLanguagesThatHaveNothing() {
        assertThat(memory.matches(List.of("Slut."), SV, LT, "").get(0).get(0).target())
                .isEqualTo("Pabaiga.");
        assertThat(memory.matches(List.of("Pabaiga."), LT, LV, "").get(0)).isEmpty();
    }

    @Test
    void thePageItselfTellsNothingNew() {
        assertThat(memory.matches(List.of("Pabaiga."), LT, SV, "page:emn").get(0))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerPublishedIsForgotten() {
        assertThat(matches("Pabaiga.")).isNotEmpty();
        published.remove("emn");
        log.append("page", "emn");

        assertThat(matches("Pabaiga.")).isEmpty();
    }

    @Test
    void itIsThereAfterARestartAndFollowsFromWhereItWas() {
        assertThat(matches("Pabaiga.")).isNotEmpty();
        memory.close();
        published.clear();
        publish("iom", List.of(row("Nauja.", "Ny.")));

        memory = open(log);

        assertThat(matches("Nauja.")).isNotEmpty();
        assertThat(matches("Pabaiga.")).as("no change told that it is gone").isNotEmpty();
    }

    @Test
    void ofAnotherLogItBeginsAnew() {
        assertThat(matches("Pabaiga.")).isNotEmpty();
        memory.close();
        published.clear();
        InMemoryLog other = new InMemoryLog("two");
        other.append("page", "iom");

        memory = open(other);

        assertThat(matches("Pabaiga.")).isEmpty();
    }

    @Test
    void likenessCountsWordsToChange() {
        List<String> words = new ArrayList<>(Likeness.words("Vienas du trys keturi."));

        assertThat(Likeness.of(words, words)).isEqualTo(100);
        assertThat(Likeness.of(words, Likeness.words("Vienas du trys penki."))).isEqualTo(80);
        assertThat(Likeness.of(words, List.of())).isZero();
    }
}
