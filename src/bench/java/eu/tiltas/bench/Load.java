package eu.tiltas.bench;

import eu.tiltas.bench.Queries.Query;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Asks a server from several connections, each as soon as it has its answer. */
final class Load {

    private static final int CONNECTIONS = 8;

    private final URI server;

    Load(URI server) {
        this.server = server;
    }

    /** @throws ExecutionException if an answer had another status than 200 */
    Times ask(List<Query> queries, Function<Query, String> address) throws InterruptedException, ExecutionException {
        long[] times = new long[queries.size()];
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(connections.submit(() -> {
                    connection(queries, address, next, times);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return new Times(times, System.nanoTime() - begun);
    }

    private void connection(List<Query> queries, Function<Query, String> address, AtomicInteger next, long[] times)
            throws IOException {
        try (Connection connection = new Connection(server)) {
            for (int i = next.getAndIncrement(); i < times.length; i = next.getAndIncrement()) {
                String asked = address.apply(queries.get(i));
                long begun = System.nanoTime();
                int status = connection.get(asked);
                times[i] = System.nanoTime() - begun;
                if (status != 200) {
                    throw new IOException(status + " for " + asked);
                }
            }
        }
    }
}
