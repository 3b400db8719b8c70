package eu.tiltas.bench;

import eu.tiltas.bench.Queries.Query;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Asks a running portal from several connections, each as soon as it has its answer. */
public final class SearchLoad {

    private static final int CONNECTIONS = 8;
    /** So long the virtual machine goes on compiling what the server, not only the search, is made of. */
    private static final int WARMING = 24_000;

    private static final long SEED = 20_260_102;
    private static final double MILLI = 1e6;

    private final URI portal;

    private SearchLoad(URI portal) {
        this.portal = portal;
    }

    /** Arguments: the portal's address, the tree it holds, the number of requests. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[2]);
        Queries queries = new Queries(Path.of(arguments[1]), new SplittableRandom(SEED));
        SearchLoad load = new SearchLoad(URI.create(arguments[0]));
        load.ask(queries.draw(WARMING), load::api);
        List<Query> measured = queries.draw(count);
        load.report("API", measured, load::api);
        for (Queries.Kind kind : Queries.Kind.values()) {
            List<Query> some = measured.stream().filter(query -> query.kind() == kind).toList();
            load.report("  " + kind, some, load::api);
        }
        load.ask(queries.draw(WARMING / 4), load::page);
        load.report("page", measured.subList(0, count / 4), load::page);
    }

    private String api(Query query) {
        return "/api/v1/search?lang=" + query.language().code() + "&q=" + encoded(query);
    }

    private String page(Query query) {
        Language language = query.language();
        return "/" + language.code() + "/" + Messages.ofRoutes().in(language).get("search") + "?q="
                + encoded(query);
    }

    private static String encoded(Query query) {
        return URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    }

    private void report(String name, List<Query> queries, Function<Query, String> address) throws Exception {
        long begun = System.nanoTime();
        long[] times = ask(queries, address);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(times);
        System.out.printf(
                "%-10s %6d requests, %5.0f a second, p50 %6.1f ms, p95 %6.1f ms, p99 %6.1f ms, longest %6.1f ms%n",
                name, times.length, times.length / seconds, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
    }

    private static double at(long[] times, double part) {
        return times[(int) Math.min(times.length - 1, Math.round(part * times.length))] / MILLI;
    }

    private long[] ask(List<Query> queries, Function<Query, String> address)
            throws InterruptedException, ExecutionException {
        long[] times = new long[queries.size()];
        AtomicInteger next = new AtomicInteger();
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
        return times;
    }

    private void connection(List<Query> queries, Function<Query, String> address, AtomicInteger next, long[] times)
            throws IOException {
        try (Connection connection = new Connection(portal)) {
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
