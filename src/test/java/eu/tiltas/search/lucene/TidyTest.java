package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.search.Asking.query;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.Shelf;
import eu.tiltas.search.concept.ConceptBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that has grown piece by piece is put in order while nothing changes. */
class TidyTest {

    @TempDir
    Path directory;

    private final InMemoryLog log = new InMemoryLog("one");
    private final Shelf shelf = new Shelf();
    private LuceneIndex index;
    private Indexer indexer;

    @BeforeEach
    void growPieceByPiece() {
        index = new LuceneIndex(directory, ConceptBook.empty());
        indexer = new Indexer(index, log, List.of(shelf));
        publish("p0");
        indexer.tidy();
        publish("p1");
        publish("p2");
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void publish(String key) {
        shelf.put(key, text(key, EN, "Agreement " + key).body("Of a state.").made());
        log.append("page", key);
        indexer.catchUp();
    }

    private int segments() throws IOException {
        try (Directory opened = FSDirectory.open(directory)) {
            return SegmentInfos.readLatestCommit(opened).size();
        }
    }

    private int found() {
        return new Search(index, ConceptBook.empty(), PastSearches.none())
                .find(query(EN, "agreement"))
                .total();
    }

    @Test
    void restingIndexBecomesOnePiece() throws IOException {
        assertThat(segments()).isGreaterThan(1);

        indexer.tidy();
        indexer.tidy();

        assertThat(segments()).isEqualTo(1);
        assertThat(found()).isEqualTo(3);
    }

    @Test
    void indexThatWasFilledAnewBecomesOnePieceAtOnce() throws IOException {
        index.clear();
        for (int i = 0; i < 3; i++) {
            index.replace(
                    "page",
                    "p" + i,
                    List.of(text("p" + i, EN, "Agreement p" + i).made()));
            index.commit(i + 1, "one");
        }
        assertThat(segments()).isEqualTo(3);

        indexer.tidy();

        assertThat(segments()).isEqualTo(1);
        assertThat(found()).isEqualTo(3);
    }

    @Test
    void indexThatWasJustWrittenIsLeftAlone() throws IOException {
        int before = segments();

        indexer.tidy();

        assertThat(segments()).isEqualTo(before);
    }

    @Test
    void changeAfterwardsIsFound() {
        indexer.tidy();
        indexer.tidy();
        publish("later");

        assertThat(found()).isEqualTo(4);
        assertThat(index.applied()).isEqualTo(log.latest());
    }

    @Test
    void whatIsTidyComesBackAfterARestart() {
        indexer.tidy();
        indexer.tidy();
        index.close();
        index = new LuceneIndex(directory, ConceptBook.empty());

        assertThat(index.applied()).isEqualTo(log.latest());
        assertThat(found()).isEqualTo(3);
    }

    @Test
    void unitingThatWasBrokenOffIsDoneLater(@TempDir Path other) throws IOException {
        ConceptBook book = ConceptBook.empty();
        try (Store store = Store.open(other, book)) {
            store.clear();
            for (int i = 0; i < 20; i++) {
                replace(store, "p" + i);
            }
            store.commit(new Store.Mark(20, "one"));
            replace(store, "last");
            store.commit(new Store.Mark(21, "one"));
        }
        try (Store store = Store.open(other, book);
                Directory opened = FSDirectory.open(other)) {
            assertThat(SegmentInfos.readLatestCommit(opened).size()).isGreaterThan(1);

            store.tidy(false);

            assertThat(SegmentInfos.readLatestCommit(opened).size()).isEqualTo(1);
            assertThat(store.mark()).isEqualTo(new Store.Mark(21, "one"));
        }
    }

    private static void replace(Store store, String key) {
        store.replace(
                Block.subject("page", key),
                List.of(text(key, EN, "Agreement " + key).made()));
    }
}
