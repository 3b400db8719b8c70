package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.search.Asking.keys;
import static eu.tiltas.search.Asking.query;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.SearchUnavailable;
import eu.tiltas.search.Shelf;
import eu.tiltas.search.concept.ConceptBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index comes back complete and correct, whatever became of its directory or of the log. */
class RecoveryTest {

    private static final int PAGES = 40;

    @TempDir
    Path directory;

    private final InMemoryLog log = new InMemoryLog("one");
    private final Shelf shelf = new Shelf();

    @BeforeEach
    void publish() {
        for (int i = 0; i < PAGES; i++) {
            publish("p" + i, "Agreement " + i);
        }
    }

    private void publish(String key, String title) {
        shelf.put(
                key,
                text(key, EN, title).body("All agreements are listed here.").made());
        log.append("page", key);
    }

    private void withdraw(String key) {
        shelf.remove(key);
        log.append("page", key);
    }

    private static int count(SearchIndex index, String typed) {
        return new Search(index, ConceptBook.empty(), PastSearches.none())
                .find(query(EN, typed))
                .total();
    }

    private Indexer indexer(SearchIndex index) {
        return new Indexer(index, log, List.of(shelf));
    }

    private void fill() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            indexer(index).catchUp();
        }
    }

    private void assertComplete() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            indexer(index).catchUp();
            assertThat(count(index, "agreement")).isEqualTo(PAGES);
            assertThat(index.applied()).isEqualTo(log.latest());
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void emptyIndexSaysUnavailableRatherThanNothingFound() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            assertThat(index.applied()).isEqualTo(SearchIndex.NOTHING);
            assertThatThrownBy(() -> count(index, "agreement")).isInstanceOf(SearchUnavailable.class);
        }
    }

    @Test
    void closedIndexSaysUnavailable() {
        LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty());
        indexer(index).catchUp();
        index.close();

        assertThatThrownBy(() -> count(index, "agreement")).isInstanceOf(SearchUnavailable.class);
    }

    @Test
    void reopenedIndexGoesOnFromItsNumber() {
        fill();
        publish("p1", "Agreement one, renewed");

        assertComplete();
        assertThat(shelf.timesEmptied()).isEqualTo(1);
        assertThat(shelf.timesAsked()).isEqualTo(1);
    }

    @Test
    void subjectChangedManyTimesIsReadOnce() {
        fill();
        publish("p1", "Agreement");
        publish("p1", "Agreement");
        publish("p1", "Agreement");

        assertComplete();
        assertThat(shelf.timesAsked()).isEqualTo(1);
    }

    @Test
    void changesOfUnknownKindAreStepsOfTheNumberOnly() {
        fill();
        log.append("redirect", "old");

        assertComplete();
        assertThat(shelf.timesAsked()).isZero();
    }

    @Test
    void withdrawnSubjectLeavesTheIndex() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            indexer(index).catchUp();
            withdraw("p7");
            indexer(index).catchUp();

            assertThat(count(index, "agreement")).isEqualTo(PAGES - 1);
            assertThat(count(index, "\"agreement 7\"")).isZero();
        }
    }

    @Test
    void translationTakenBackLeavesTheIndexAlone() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            shelf.put(
                    "p1",
                    text("p1", EN, "Treaty").made(),
                    text("p1", LT, "Sutartis").made());
            log.append("page", "p1");
            indexer(index).catchUp();
            shelf.put("p1", text("p1", LT, "Sutartis").made());
            log.append("page", "p1");
            indexer(index).catchUp();

            assertThat(count(index, "treaty")).isZero();
            assertThat(keys(new Search(index, ConceptBook.empty(), PastSearches.none()).find(query(LT, "sutartis"))))
                    .containsExactly("p1");
        }
    }

    @Test
    void lateEventRevivesNothing() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            indexer(index).catchUp();
            withdraw("p7");
            indexer(index).catchUp();
            log.append("page", "p7");
            indexer(index).catchUp();

            assertThat(count(index, "agreement")).isEqualTo(PAGES - 1);
        }
    }

    @Test
    void deletedDirectoryIsFilledAnew() throws IOException {
        fill();
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.deleteIfExists(directory.resolve(IndexWriter.WRITE_LOCK_NAME));
        Files.delete(directory);

        assertComplete();
    }

    @Test
    void deletedFileIsNoticed() throws IOException {
        fill();
        for (int i = 0; i < files().size(); i++) {
            Files.delete(files().get(i));
            assertComplete();
        }
    }

    @Test
    void flippedByteIsNoticedInAnyPlaceOfAnyFile() throws IOException {
        fill();
        for (int file = 0; file < files().size(); file++) {
            for (double place : new double[] {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1}) {
                Path damaged = files().get(Math.min(file, files().size() - 1));
                flip(damaged, place);
                try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
                    assertThat(index.applied()).as("%s at %s", damaged, place).isEqualTo(SearchIndex.NOTHING);
                }
                assertComplete();
            }
        }
    }

    private static void flip(Path file, double place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = (int) (place * (bytes.length - 1));
        bytes[at] ^= 0x10;
        Files.write(file, bytes);
    }

    @Test
    void truncatedFileIsNoticed() throws IOException {
        fill();
        for (int i = 0; i < files().size(); i++) {
            byte[] bytes = Files.readAllBytes(files().get(i));
            Files.write(files().get(i), java.util.Arrays.copyOf(bytes, bytes.length / 2));
            assertComplete();
        }
    }

    @Test
    void foreignFileIsNoReasonToBeginAnew() throws IOException {
        fill();
        Files.writeString(directory.resolve("_zz.tmp"), "left behind by a process that was killed");

        assertComplete();
        assertThat(shelf.timesEmptied()).isEqualTo(1);
    }

    @Test
    void numberBeyondTheLogMeansAnotherPastAndBeginsAnew() {
        fill();
        InMemoryLog restored = new InMemoryLog("one");
        restored.append("page", "p0");
        shelf.remove("p39");
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            new Indexer(index, restored, List.of(shelf)).catchUp();

            assertThat(index.applied()).isEqualTo(1);
            assertThat(count(index, "agreement")).isEqualTo(PAGES - 1);
        }
    }

    @Test
    void anotherLogBeginsAnew() {
        fill();
        InMemoryLog other = new InMemoryLog("two");
        for (int i = 0; i < 100; i++) {
            other.append("page", "p0");
        }
        shelf.remove("p39");
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            new Indexer(index, other, List.of(shelf)).catchUp();

            assertThat(index.origin()).isEqualTo("two");
            assertThat(count(index, "agreement")).isEqualTo(PAGES - 1);
        }
    }

    @Test
    void endBetweenReplacingAndCommittingLosesNothing() {
        fill();
        publish("p1", "Treaty");
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            index.replace("page", "p1", shelf.documents("p1"));
            assertThat(count(index, "treaty")).as("found before its commit").isZero();
        }
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            assertThat(index.applied()).isEqualTo(PAGES);
            indexer(index).catchUp();
            assertThat(count(index, "treaty")).isEqualTo(1);
        }
    }

    @Test
    void endInTheMiddleOfARebuildBeginsItAgain() {
        fill();
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            index.clear();
            index.replace("page", "p1", shelf.documents("p1"));
        }

        assertComplete();
    }

    @Test
    void lockFileOfAKilledProcessDoesNotHinder() throws IOException {
        fill();
        Files.writeString(directory.resolve(IndexWriter.WRITE_LOCK_NAME), "");

        assertComplete();
    }

    @Test
    void directoryInUseIsRefused() {
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            indexer(index).catchUp();
            assertThatThrownBy(() -> new LuceneIndex(directory, ConceptBook.empty()))
                    .isInstanceOf(SearchUnavailable.class);
            assertThat(count(index, "agreement")).isEqualTo(PAGES);
        }
    }
}
