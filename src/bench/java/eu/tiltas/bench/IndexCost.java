package eu.tiltas.bench;

import eu.tiltas.search.Indexer;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lucene.LuceneIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How fast texts become an index, without import and database: those of a tree, several times from nothing. */
public final class IndexCost {

    private IndexCost() {}

    /** Arguments: the tree, a directory that does not exist yet, how often. */
    public static void main(String[] arguments) throws Exception {
        Path tree = Path.of(arguments[0]);
        Held held = new Held(JudgedSearch.content(tree));
        ConceptBook book = ConceptBook.of(tree);
        book.finder();
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            Path directory = Path.of(arguments[1] + "-" + round);
            long begun = System.nanoTime();
            long processor = processor();
            try (LuceneIndex index = new LuceneIndex(directory, book)) {
                Indexer indexer = new Indexer(index, new InMemoryLog("cost"), List.of(held));
                indexer.catchUp();
                double found = seconds(begun);
                double untilFound = (processor() - processor) / 1e6 / held.texts;
                indexer.tidy();
                System.out.printf(
                        "%d texts, %d passages: %.0f texts a second until all are found, %.0f until they are united;"
                                + " %.2f ms of processor time a text, %.2f of it until found%n",
                        held.texts,
                        held.passages,
                        held.texts / found,
                        held.texts / seconds(begun),
                        (processor() - processor) / 1e6 / held.texts,
                        untilFound);
            }
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Read and rendered once. */
    private static final class Held implements DocumentSource {

        private final DocumentSource source;
        private final List<List<SearchDocument>> subjects = new ArrayList<>();
        private int texts;
        private int passages;

        Held(DocumentSource source) {
            this.source = source;
            source.all(documents -> {
                subjects.add(documents);
                texts += documents.size();
                documents.forEach(document -> passages += document.passages().size());
            });
        }

        @Override
        public String kind() {
            return source.kind();
        }

        @Override
        public List<SearchDocument> documents(String subject) {
            return source.documents(subject);
        }

        @Override
        public void all(Consumer<List<SearchDocument>> subject) {
            subjects.forEach(subject);
        }
    }
}
