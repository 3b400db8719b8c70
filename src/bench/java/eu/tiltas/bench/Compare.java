package eu.tiltas.bench;

import eu.tiltas.bench.Queries.Kind;
import eu.tiltas.bench.Queries.Query;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Asks the portal and Solr the same questions in alternating rounds: how many a second each answers, how long they take,
 * and how often the text that a question was drawn from is shown.
 */
public final class Compare {

    private static final long SEED = 20_260_103;
    private static final int KNOWN = 2_400;

    private final Map<Engine, URI> servers = new EnumMap<>(Engine.class);
    private final Map<Engine, List<Times>> rounds = new EnumMap<>(Engine.class);
    private final Queries queries;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Compare(Queries queries, URI portal, URI solr) {
        this.queries = queries;
        servers.put(Engine.PORTAL, portal);
        servers.put(Engine.SOLR, solr);
    }

    /** Arguments: the portal's address, Solr's address, the tree both hold, rounds, requests a round, requests to warm up. */
    public static void main(String[] arguments) throws Exception {
        Queries queries = new Queries(Path.of(arguments[2]), new SplittableRandom(SEED));
        Compare compare = new Compare(queries, URI.create(arguments[0]), URI.create(arguments[1]));
        compare.warmUp(Integer.parseInt(arguments[5]));
        compare.measure(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        compare.speed();
        compare.answers();
    }

    private void warmUp(int requests) throws Exception {
        List<Query> warming = queries.draw(requests);
        for (Engine engine : Engine.values()) {
            new Load(servers.get(engine)).ask(warming, engine::address);
        }
    }

    /** Each round has questions of its own, which both are asked; who is first changes from round to round. */
    private void measure(int count, int requests) throws Exception {
        for (int round = 0; round < count; round++) {
            List<Query> asked = queries.draw(requests);
            List<Engine> order = List.of(Engine.values());
            for (Engine engine : round % 2 == 0 ? order : order.reversed()) {
                Times times = new Load(servers.get(engine)).ask(asked, engine::address);
                rounds.computeIfAbsent(engine, e -> new ArrayList<>()).add(times);
                out.printf(Locale.ROOT, "round %d %-7s %s%n", round + 1, engine, times);
            }
        }
    }

    private void speed() {
        out.printf("%n%-8s %10s %8s %8s %8s   medians of the rounds%n", "", "a second", "p50 ms", "p95 ms", "p99 ms");
        rounds.forEach((engine, times) -> out.printf(
                Locale.ROOT,
                "%-8s %10.0f %8.1f %8.1f %8.1f%n",
                engine,
                median(times, Times::rate),
                median(times, t -> t.at(0.5)),
                median(times, t -> t.at(0.95)),
                median(times, t -> t.at(0.99))));
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.get(Engine.PORTAL).size(); i++) {
            ratios.add(rounds.get(Engine.PORTAL).get(i).rate()
                    / rounds.get(Engine.SOLR).get(i).rate());
        }
        ratios.sort(null);
        out.printf(
                Locale.ROOT,
                "portal to Solr, answers a second: %.2f, in the rounds from %.2f to %.2f%n",
                middle(ratios),
                ratios.getFirst(),
                ratios.getLast());
    }

    private void answers() throws Exception {
        List<Query> known = queries.draw(KNOWN);
        out.printf("%nthe text that the question was drawn from is shown first, among the first ten; no hit at all%n");
        for (Engine engine : Engine.values()) {
            Map<Kind, Found> found = new EnumMap<>(Kind.class);
            Found all = new Found();
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (Query query : known) {
                    List<String> shown = engine.shown(client, servers.get(engine), query);
                    found.computeIfAbsent(query.kind(), kind -> new Found()).add(query, shown);
                    all.add(query, shown);
                }
            }
            found.forEach((kind, some) -> out.printf("%-8s %-8s %s%n", engine, kind, some));
            out.printf("%-8s %-8s %s%n", engine, "all", all);
        }
    }

    private static double median(List<Times> times, ToDoubleFunction<Times> number) {
        return middle(times.stream().mapToDouble(number).sorted().boxed().toList());
    }

    private static double middle(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** Counts how often the text looked for was shown. */
    private static final class Found {

        private int asked;
        private int first;
        private int ten;
        private int nothing;

        void add(Query query, List<String> shown) {
            int place = shown.indexOf(query.page());
            asked++;
            first += place == 0 ? 1 : 0;
            ten += place >= 0 && place < 10 ? 1 : 0;
            nothing += shown.isEmpty() ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%5d asked, success@1 %.3f, success@10 %.3f, nothing %.3f",
                    asked,
                    (double) first / asked,
                    (double) ten / asked,
                    (double) nothing / asked);
        }
    }
}
