package eu.tiltas.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks a portal that holds a {@link RegisterTree} for filtered pages, each other than all before, so that none is in the cache. */
public final class RegisterLoad {

    private static final long SEED = 20_261_128;
    private static final double MILLI = 1e6;
    private static final List<String> LANGUAGES = List.of("/lt/registrai/daiktai", "/lv/registri/lietas", "/sv/register/saker", "/en/registers/things");

    private final URI portal;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private RegisterLoad(URI portal) {
        this.portal = portal;
    }

    /** Arguments: host, port, number of requests. */
    public static void main(String[] arguments) throws Exception {
        RegisterLoad load = new RegisterLoad(URI.create("http://" + arguments[0] + ":" + arguments[1]));
        int requests = Integer.parseInt(arguments[2]);
        load.measure("warming", 3 * requests, 2);
        load.measure("one visitor", requests, 1);
        load.measure("two at once", requests, 2);
    }

    private void measure(String name, int requests, int visitors) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            addresses.add(address());
        }
        long[] times = new long[requests];
        List<Callable<Void>> all = new ArrayList<>();
        for (int v = 0; v < visitors; v++) {
            int first = v;
            all.add(() -> {
                try (Connection connection = new Connection(portal)) {
                    for (int i = first; i < requests; i += visitors) {
                        long begun = System.nanoTime();
                        int status = connection.get(addresses.get(i));
                        times[i] = System.nanoTime() - begun;
                        if (status != 200) {
                            throw new IllegalStateException(addresses.get(i) + " answers " + status);
                        }
                    }
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(visitors)) {
            for (var done : pool.invokeAll(all)) {
                done.get();
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-12s %5d filtered pages as of a day: p50 %5.1f ms, p95 %5.1f ms, p99 %5.1f ms, longest %5.1f ms%n",
                name, requests, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
    }

    /** Parameters in the order of their names, for any other spelling is led to this one. */
    private String address() {
        String day = "asOf=" + (1995 + random.nextInt(30)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
        String party = List.of("", "&party=LT", "&party=EU%2CSE").get(random.nextInt(3));
        String partner = List.of("", "", "&partner=AM%2CUA").get(random.nextInt(3));
        String text = List.of("", "", "&q=amber", "&q=river+sho").get(random.nextInt(4));
        String sort = List.of("", "", "&sort=-signed", "&sort=status").get(random.nextInt(4));
        return LANGUAGES.get(random.nextInt(4)) + "?" + day + partner + party + text + sort;
    }

    private static double at(long[] times, double part) {
        return times[(int) Math.min(times.length - 1, Math.round(part * times.length))] / MILLI;
    }
}
