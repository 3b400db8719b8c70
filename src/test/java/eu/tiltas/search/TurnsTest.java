package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches wait for each other where there are more than processors. */
class TurnsTest {

    private static final int PROCESSORS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Turns turns = new Turns();

    @Test
    void noMoreWorkAtATimeThanProcessors() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService many = Executors.newFixedThreadPool(4 * PROCESSORS)) {
            List<Future<Integer>> done = IntStream.range(0, 40 * PROCESSORS)
                    .mapToObj(i -> many.submit(() -> turns.of(() -> {
                        most.accumulateAndGet(working.incrementAndGet(), Math::max);
                        Thread.yield();
                        return working.decrementAndGet();
                    })))
                    .toList();
            for (Future<Integer> one : done) {
                one.get();
            }
        }

        assertThat(most.get()).isBetween(1, PROCESSORS);
    }

    @Test
    void workThatFailsTakesNoTurnWithIt() {
        for (int i = 0; i < 2 * PROCESSORS; i++) {
            assertThatThrownBy(() -> turns.of(() -> {
                        throw new SearchUnavailable("index is not filled yet");
                    }))
                    .isInstanceOf(SearchUnavailable.class);
        }

        assertThat(turns.<String>of(() -> "answer")).isEqualTo("answer");
    }
}
