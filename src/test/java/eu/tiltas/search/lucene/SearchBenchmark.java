package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.concept.ConceptBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Fills an index with texts of dictionary words whose frequencies fall as in real language, then asks it from several
 * clients at once. Arguments: directory, number of texts, characters of a text on average, clients, seconds.
 */
final class SearchBenchmark {

    private static final int VOCABULARY = 40_000;
    private static final int DIFFERENT_QUESTIONS = 20_000;

    private final Map<Language, String[]> words = new EnumMap<>(Language.class);
    private final int texts;
    private final int length;
    private final PrintStream out;

    private SearchBenchmark(int texts, int length, PrintStream out) throws IOException {
        this.texts = texts;
        this.length = length;
        this.out = out;
        words.put(Language.LT, words("lt.dic.gz", 11));
        words.put(Language.LV, words("lv.dic.gz", 12));
        words.put(Language.SV, words("sv_spelling.dic.gz", 13));
        words.put(Language.EN, words("sv_spelling.dic.gz", 14));
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        SearchBenchmark benchmark = new SearchBenchmark(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
        benchmark.run(directory, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    }

    private void run(Path directory, int clients, int seconds) throws Exception {
        long begin = System.nanoTime();
        long generating = System.nanoTime();
        if (!Files.exists(directory)) {
            new Generated().all(page -> {});
            out.printf(Locale.ROOT, "texts made in %.1f s%n", since(generating));
        }
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            out.printf(Locale.ROOT, "opened in %.2f s%n", since(begin));
            long filling = System.nanoTime();
            new Indexer(index, new InMemoryLog("benchmark"), List.of(new Generated())).catchUp();
            double filled = since(filling);
            out.printf(
                    Locale.ROOT,
                    "filled in %.1f s (%.1f s of processor time), %.0f texts/s, %d MB on disk%n",
                    filled,
                    ProcessHandle.current()
                                    .info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis()
                            / 1e3,
                    texts / filled,
                    size(directory));
            if (clients == 0) {
                return;
            }
            Search search = new Search(index, ConceptBook.empty());
            ask(search, clients, Math.max(5, seconds / 2));
            alone(search);
            long[] times = ask(search, clients, seconds);
            out.printf(
                    Locale.ROOT,
                    "%d clients: %.0f questions/s, p50 %.2f ms, p90 %.2f, p99 %.2f, most %.2f, %.2f ms of processor time%n",
                    clients,
                    times.length / (double) seconds,
                    at(times, 0.5),
                    at(times, 0.9),
                    at(times, 0.99),
                    at(times, 1),
                    processor.get() / 1e6 / times.length);
        }
        long opening = System.nanoTime();
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            out.printf(Locale.ROOT, "opened again in %.2f s at %d%n", since(opening), index.applied());
        }
    }

    private static final List<String> KINDS =
            List.of("mix", "two", "question", "common", "phrase", "typo", "filter", "date", "suggest", "nothing");

    /** Processor time and memory of each question by itself: what others do on the machine hardly shows in it. */
    private void alone(Search search) {
        com.sun.management.ThreadMXBean thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String kind : KINDS) {
            int count = kind.equals("mix") ? 4000 : 500;
            long[] times = new long[count];
            long allocated = thread.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < count; i++) {
                long before = thread.getCurrentThreadCpuTime();
                askOne(search, new Random(DIFFERENT_QUESTIONS + i), kind.equals("mix") ? null : kind);
                times[i] = thread.getCurrentThreadCpuTime() - before;
            }
            allocated = thread.getCurrentThreadAllocatedBytes() - allocated;
            double average = Arrays.stream(times).average().orElseThrow() / 1e6;
            Arrays.sort(times);
            out.printf(
                    Locale.ROOT,
                    "  processor time, %-12s average %.2f ms, p50 %.2f, p99 %.2f, most %.2f; %d KB allocated%n",
                    kind,
                    average,
                    at(times, 0.5),
                    at(times, 0.99),
                    at(times, 1),
                    allocated / count >> 10);
        }
    }

    private long[] ask(Search search, int clients, int seconds) throws Exception {
        return ask(search, clients, seconds, null);
    }

    private final java.util.concurrent.atomic.AtomicLong processor = new java.util.concurrent.atomic.AtomicLong();

    private long[] ask(Search search, int clients, int seconds, String kind) throws Exception {
        processor.set(0);
        List<Long> all = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Random random = new Random(client);
                running.add(threads.submit(() -> {
                    List<Long> own = new ArrayList<>();
                    long end = System.nanoTime() + seconds * 1_000_000_000L;
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        askOne(search, new Random(random.nextInt(DIFFERENT_QUESTIONS)), kind);
                        own.add(System.nanoTime() - before);
                    }
                    all.addAll(own);
                    processor.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return all.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Two words mostly; questions with common words, phrases, misspellings, filters and orders as visitors use them. */
    private void askOne(Search search, Random random, String only) {
        Language language = Language.values()[random.nextInt(4)];
        String kind = only != null
                ? only
                : Map.of(
                                0,
                                "question",
                                1,
                                "question",
                                2,
                                "phrase",
                                3,
                                "typo",
                                4,
                                "filter",
                                5,
                                "date",
                                6,
                                "common",
                                7,
                                "nothing")
                        .getOrDefault(random.nextInt(20), "two");
        String a = rare(language, random);
        String b = rare(language, random);
        switch (kind) {
            case "question" ->
                find(
                        search,
                        language,
                        String.join(
                                " ",
                                common(language, random),
                                common(language, random),
                                a,
                                common(language, random),
                                b,
                                rare(language, random)),
                        Set.of(),
                        Sort.RELEVANCE);
            case "common" ->
                find(
                        search,
                        language,
                        common(language, random) + " " + common(language, random),
                        Set.of(),
                        Sort.RELEVANCE);
            case "phrase" ->
                find(search, language, "\"" + common(language, random) + " " + a + "\"", Set.of(), Sort.RELEVANCE);
            case "typo" ->
                find(
                        search,
                        language,
                        a.substring(0, a.length() / 2) + "q" + a.substring(a.length() / 2),
                        Set.of(),
                        Sort.RELEVANCE);
            case "filter" -> find(search, language, a, Set.of("section-3"), Sort.RELEVANCE);
            case "date" -> find(search, language, a, Set.of(), Sort.DATE);
            case "suggest" -> search.suggest(a.substring(0, 1 + random.nextInt(3)), language, 10);
            case "nothing" -> find(search, language, "xqzwvkj" + random.nextInt(1000), Set.of(), Sort.RELEVANCE);
            default ->
                find(
                        search,
                        language,
                        random.nextInt(3) == 0 ? Folding.fold(a) : random.nextBoolean() ? a : a + " " + b,
                        Set.of(),
                        Sort.RELEVANCE);
        }
    }

    private static void find(Search search, Language language, String text, Set<String> sections, Sort sort) {
        search.find(new SearchQuery(text, language, Map.of(eu.tiltas.search.Facet.SECTION, sections), sort, 1, 10));
    }

    private String common(Language language, Random random) {
        return words.get(language)[random.nextInt(40)];
    }

    private String rare(Language language, Random random) {
        return words.get(language)[40 + random.nextInt(3000)];
    }

    private final class Generated implements DocumentSource {

        @Override
        public String kind() {
            return "page";
        }

        @Override
        public List<SearchDocument> documents(String subject) {
            return List.of();
        }

        @Override
        public void all(Consumer<List<SearchDocument>> subject) {
            for (int i = 0; i < texts / 4; i++) {
                List<SearchDocument> page = new ArrayList<>();
                for (Language language : Language.values()) {
                    page.add(text("page-" + i, language, new Random(31L * i + language.ordinal())));
                }
                subject.accept(page);
            }
        }
    }

    private SearchDocument text(String key, Language language, Random random) {
        List<SearchDocument.Passage> passages = new ArrayList<>();
        int whole = (int) (length * Math.min(8, Math.max(0.2, -Math.log(1 - random.nextDouble()))));
        for (int done = 0, n = 0; done < whole; done += 1000, n++) {
            passages.add(new SearchDocument.Passage(
                    n == 0 ? "" : some(language, random, 20),
                    n == 0 ? "" : "p" + n,
                    some(language, random, Math.min(1000, whole - done))));
        }
        return new SearchDocument(
                "page",
                key,
                language,
                "/" + language.code() + "/" + key,
                some(language, random, 40),
                some(language, random, 120),
                List.of(some(language, random, 10)),
                "type-" + random.nextInt(4),
                "section-" + random.nextInt(9),
                java.time.LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1500)),
                passages);
    }

    private String some(Language language, Random random, int characters) {
        String[] known = words.get(language);
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            int rank = (int) Math.pow(known.length, random.nextDouble());
            text.append(known[rank - 1]).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    private static String[] words(String dictionary, long seed) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(eu.tiltas.search.analysis.Analyzers.class.getResourceAsStream(dictionary)),
                StandardCharsets.UTF_8))) {
            List<String> all = new ArrayList<>(lines.lines()
                    .skip(1)
                    .map(line -> line.split("/")[0].toLowerCase(Locale.ROOT))
                    .filter(word -> word.matches("\\p{L}{4,14}"))
                    .distinct()
                    .toList());
            Collections.shuffle(all, new Random(seed));
            return all.stream().limit(VOCABULARY).toArray(String[]::new);
        }
    }

    private static double at(long[] times, double share) {
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, share * times.length)] / 1e6;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }
}
