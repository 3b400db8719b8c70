package eu.tiltas.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Asks a portal with its own content for steps of a flow, each address other than all before: questions and checklists. */
public final class PlannerLoad {

    private static final long SEED = 20_261_127;
    private static final double MILLI = 1e6;
    private static final List<String> FLOWS = List.of(
            "/lt/planas/grizti-i-lietuva",
            "/lv/plans/atgriezties-lietuva",
            "/sv/checklista/flytta-hem-till-litauen",
            "/en/planner/return-to-lithuania");
    private static final List<String> COUNTRIES = List.of("NO", "SE", "GB", "DE", "IE", "US", "UA", "LV", "NL", "ES");
    private static final List<String> TIES = List.of("citizen", "descent", "family", "other");
    private static final List<String> WITH =
            List.of("none", "children", "union", "third", "children.union", "children.third");
    private static final List<String> NEEDS = List.of("none", "work", "papers", "work.papers", "work.profession.passport");

    private final URI portal;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private PlannerLoad(URI portal) {
        this.portal = portal;
    }

    /** Arguments: host, port, number of requests. */
    public static void main(String[] arguments) throws Exception {
        PlannerLoad load = new PlannerLoad(URI.create("http://" + arguments[0] + ":" + arguments[1]));
        int requests = Integer.parseInt(arguments[2]);
        load.measure("warming", 3 * requests, true);
        load.measure("questions", requests, false);
        load.measure("checklists", requests, true);
    }

    private void measure(String name, int requests, boolean ended) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            addresses.add(address(ended));
        }
        long[] times = new long[requests];
        try (Connection connection = new Connection(portal)) {
            for (int i = 0; i < requests; i++) {
                long begun = System.nanoTime();
                int status = connection.get(addresses.get(i));
                times[i] = System.nanoTime() - begun;
                if (status != 200) {
                    throw new IllegalStateException(addresses.get(i) + " answers " + status);
                }
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-12s %5d steps: p50 %5.1f ms, p95 %5.1f ms, p99 %5.1f ms, longest %5.1f ms%n",
                name, requests, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
    }

    /** Parameters in the order of their names, for any other spelling is led to this one. */
    private String address(boolean ended) {
        String crisis = random.nextBoolean() ? "yes" : "no";
        String day = "20%02d-%02d-%02d".formatted(27 + random.nextInt(13), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return one(FLOWS) + "?country=" + one(COUNTRIES) + "&crisis=" + crisis + "&decided=yes&need=" + one(NEEDS) + "&tie="
                + one(TIES) + "&v=1" + (ended ? "&when=" + day : "") + "&with=" + one(WITH);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static double at(long[] times, double part) {
        return times[(int) Math.min(times.length - 1, Math.round(part * times.length))] / MILLI;
    }
}
