package eu.tiltas.bench;

import com.sun.management.ThreadMXBean;
import eu.tiltas.bench.Queries.Kind;
import eu.tiltas.bench.Queries.Query;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lucene.LuceneIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a search costs by itself, without server and connection, in processor time of one thread and in memory: what
 * others do on the machine hardly shows in it.
 */
public final class SearchCost {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LETTERS = 12;
    private static final long SEED = 20_260_102;

    private final Search search;

    private SearchCost(Search search) {
        this.search = search;
    }

    /** Arguments: a filled index that nobody has open, its tree, the number of queries of a round, rounds to warm up. */
    public static void main(String[] arguments) throws Exception {
        Path tree = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        ConceptBook book = ConceptBook.of(tree);
        try (LuceneIndex index = new LuceneIndex(Path.of(arguments[0]), book)) {
            SearchCost cost = new SearchCost(new Search(index, book, PastSearches.none()));
            Queries queries = new Queries(tree, new SplittableRandom(SEED));
            for (int round = Integer.parseInt(arguments[3]); round > 0; round--) {
                List<Query> warming = queries.draw(count);
                long begun = THREADS.getCurrentThreadCpuTime();
                warming.forEach(cost::ask);
                System.out.printf(
                        "warming up: %.2f ms a query%n", (THREADS.getCurrentThreadCpuTime() - begun) / 1e6 / count);
            }
            List<Query> last = queries.draw(count);
            cost.report(last);
            cost.typing(last);
        }
    }

    /** The same queries as they are typed: the suggestions after each of their first letters. */
    private void typing(List<Query> queries) {
        List<Long> times = new ArrayList<>();
        for (Query query : queries) {
            int shown = Math.min(query.text().length(), LETTERS);
            for (int end = 2; end <= shown; end++) {
                long before = THREADS.getCurrentThreadCpuTime();
                search.suggest(query.text().substring(0, end), query.language(), 5);
                times.add(THREADS.getCurrentThreadCpuTime() - before);
            }
        }
        print("typing", times);
    }

    private static void print(String name, List<Long> times) {
        long[] ordered = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-8s %6d requests, %5.2f ms on average, p50 %5.2f, p99 %5.2f, longest %5.2f%n",
                name,
                ordered.length,
                Arrays.stream(ordered).average().orElse(0) / 1e6,
                ordered[ordered.length / 2] / 1e6,
                ordered[ordered.length * 99 / 100] / 1e6,
                ordered[ordered.length - 1] / 1e6);
    }

    private void report(List<Query> queries) {
        for (Kind kind : Kind.values()) {
            report(kind.toString(), queries.stream().filter(query -> query.kind() == kind).toList());
        }
        report("all", queries);
    }

    private void report(String name, List<Query> queries) {
        List<Long> times = new ArrayList<>();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        for (Query query : queries) {
            long before = THREADS.getCurrentThreadCpuTime();
            ask(query);
            times.add(THREADS.getCurrentThreadCpuTime() - before);
        }
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        long[] ordered = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-8s %6d queries, %5.2f ms on average, p50 %5.2f, p99 %5.2f, %5d KB%n",
                name,
                ordered.length,
                Arrays.stream(ordered).average().orElse(0) / 1e6,
                ordered[ordered.length / 2] / 1e6,
                ordered[ordered.length * 99 / 100] / 1e6,
                allocated / ordered.length / 1024);
    }

    private void ask(Query query) {
        search.find(new SearchQuery(query.text(), query.language(), Map.of(), Sort.RELEVANCE, 1, 10));
    }
}
