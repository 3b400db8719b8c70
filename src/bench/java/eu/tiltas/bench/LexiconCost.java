package eu.tiltas.bench;

import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.Learner;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lexicon.LexiconBook;
import eu.tiltas.search.lucene.LuceneIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long it takes to learn from many texts: the portal's pages over and over, under other keys. */
public final class LexiconCost {

    private static final int TIMES = 3;

    private LexiconCost() {}

    /** The same pages so many times. */
    private record Copies(List<List<SearchDocument>> pages, int copies) implements DocumentSource {

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
            for (int copy = 0; copy < copies; copy++) {
                String suffix = "-" + copy;
                pages.forEach(page ->
                        subject.accept(page.stream().map(text -> renamed(text, suffix)).toList()));
            }
        }

        private static SearchDocument renamed(SearchDocument text, String suffix) {
            return new SearchDocument(
                    text.kind(),
                    text.key() + suffix,
                    text.language(),
                    text.url(),
                    text.title(),
                    text.summary(),
                    text.keywords(),
                    text.type(),
                    text.section(),
                    text.date(),
                    text.passages());
        }
    }

    /** Arguments: the content tree, a directory that does not exist yet, how many texts. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<List<SearchDocument>> pages = new ArrayList<>();
        JudgedSearch.content(Path.of(arguments[0])).all(pages::add);
        int texts = pages.stream().mapToInt(List::size).sum();
        Copies copies = new Copies(pages, Math.max(1, Integer.parseInt(arguments[2]) / texts));
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        try (LuceneIndex index = new LuceneIndex(directory.resolve("index"), ConceptBook.empty())) {
            new Indexer(index, new InMemoryLog("cost"), List.of()).catchUp();
            for (int time = 0; time < TIMES; time++) {
                Path file = directory.resolve("lexicon-" + time);
                long begun = System.nanoTime();
                new Learner(LexiconBook.open(file), index, List.of(copies)).catchUp();
                out.printf(
                        "%d texts: learnt in %d ms, %d KB on disk, heap of %d MB%n",
                        texts * copies.copies(),
                        (System.nanoTime() - begun) / 1_000_000,
                        Files.size(file) >> 10,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }
}
