package eu.tiltas.search;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.search.Asking.query;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lucene.LuceneIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Catching up with the log from several threads and after failures. */
@Timeout(60)
class IndexerTest {

    @TempDir
    Path directory;

    private final InMemoryLog log = new InMemoryLog("one");
    private final Shelf shelf = new Shelf();
    private LuceneIndex index;

    @BeforeEach
    void open() {
        index = new LuceneIndex(directory, ConceptBook.empty());
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void publish(String key) {
        shelf.put(key, text(key, EN, "Agreement " + key).made());
        log.append("page", key);
    }

    private int count() {
        return new Search(index, ConceptBook.empty(), PastSearches.none())
                .find(query(EN, "agreement"))
                .total();
    }

    @Test
    void manyThreadsThatPublishAndCatchUpMissNothing() throws Exception {
        Indexer indexer = new Indexer(index, log, List.of(shelf));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String key = "p" + i;
                all.add(threads.submit(() -> {
                    publish(key);
                    indexer.catchUp();
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(index.applied()).isEqualTo(200);
        assertThat(count()).isEqualTo(200);
    }

    @Test
    void callDuringARunReturnsAtOnceAndTheRunLooksAgain() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        DocumentSource slow = new Delegate(shelf) {
            @Override
            public List<SearchDocument> documents(String subject) {
                reading.countDown();
                await(goOn);
                return super.documents(subject);
            }
        };
        Indexer indexer = new Indexer(index, log, List.of(slow));
        indexer.catchUp();
        publish("a");
        Thread running = Thread.ofPlatform().start(indexer::catchUp);
        await(reading);
        publish("b");
        indexer.catchUp();
        assertThat(index.applied()).as("while the other run waits").isZero();
        goOn.countDown();
        running.join();

        assertThat(index.applied()).isEqualTo(2);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void changeDuringARebuildIsAppliedAfterIt() {
        publish("a");
        DocumentSource busy = new Delegate(shelf) {
            @Override
            public void all(Consumer<List<SearchDocument>> subject) {
                super.all(subject);
                publish("b");
            }
        };
        new Indexer(index, log, List.of(busy)).catchUp();

        assertThat(index.applied()).isEqualTo(2);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void failureOfASourceIsMadeGoodByTheNextCall() {
        publish("a");
        boolean[] broken = {true};
        DocumentSource failing = new Delegate(shelf) {
            @Override
            public List<SearchDocument> documents(String subject) {
                if (broken[0]) {
                    throw new IllegalStateException("database is down");
                }
                return super.documents(subject);
            }
        };
        Indexer indexer = new Indexer(index, log, List.of(failing));
        indexer.catchUp();
        publish("b");

        assertThatThrownBy(indexer::catchUp).hasMessage("database is down");
        assertThat(index.applied()).isEqualTo(1);
        broken[0] = false;
        indexer.catchUp();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void numberIsNeverAheadOfWhatCanBeFound() throws Exception {
        Indexer indexer = new Indexer(index, log, List.of(shelf));
        indexer.catchUp();
        Thread publishing = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 100; i++) {
                publish("p" + i);
                indexer.catchUp();
            }
        });
        while (publishing.isAlive()) {
            long applied = index.applied();
            assertThat((long) count()).isGreaterThanOrEqualTo(applied);
        }
    }

    @Test
    void moreChangesThanABatchAreAllApplied() {
        new Indexer(index, log, List.of(shelf)).catchUp();
        for (int i = 0; i < 1_203; i++) {
            publish("p" + i);
        }
        new Indexer(index, log, List.of(shelf)).catchUp();

        assertThat(index.applied()).isEqualTo(1_203);
        assertThat(count()).isEqualTo(1_203);
    }

    @Test
    void twoSourcesOfOneKindAreRefused() {
        assertThatThrownBy(() -> new Indexer(index, log, List.of(shelf, new Shelf())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
