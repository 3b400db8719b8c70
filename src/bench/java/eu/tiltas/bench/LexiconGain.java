package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.HalfTree;
import eu.tiltas.search.HalfTree.Question;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.Learner;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchParameters;
import eu.tiltas.search.SearchResults;
import eu.tiltas.search.SearchResults.Hit;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Publishes half of the pages of a tree in one language only, and asks for them in the others: with and without the lexicon. */
public final class LexiconGain {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(Question question, int without, int with, boolean shownWithout, boolean shownWith) {}

    public static void main(String[] arguments) throws IOException {
        new LexiconGain().measure(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private void measure(Path root, Path directory) throws IOException {
        DocumentSource whole = JudgedSearch.content(root);
        ConceptBook book = ConceptBook.of(root);
        for (int half = 0; half < 2; half++) {
            HalfTree tree = new HalfTree(whole, half);
            Path place = Files.createDirectories(directory.resolve("half-" + half));
            LexiconBook lexicons = LexiconBook.open(place.resolve("lexicon"));
            try (LuceneIndex index = new LuceneIndex(place.resolve("index"), book)) {
                new Indexer(index, new InMemoryLog("gain"), List.of(tree)).catchUp();
                long begun = System.nanoTime();
                new Learner(lexicons, index, List.of(tree)).catchUp();
                out.printf("learnt in %d ms, %d bytes%n", (System.nanoTime() - begun) / 1_000_000, Files.size(place.resolve("lexicon")));
                Search without = new Search(index, book);
                Search with = new Search(index, book, lexicons);
                for (Question question : tree.questions()) {
                    SearchResults before = ask(without, question);
                    SearchResults after = ask(with, question);
                    answers.add(new Answer(question, rank(before, question), rank(after, question), shown(before, question), shown(after, question)));
                }
            }
        }
        for (Language from : Language.values()) {
            for (Language to : Language.values()) {
                row(from.code() + " to " + to.code(), answers.stream().filter(a -> a.question().language() == from && a.question().page() == to).toList());
            }
        }
        row("all", answers);
        answers.stream().filter(a -> !a.shownWith()).limit(60).forEach(a -> out.println(a.question() + " " + a.with()));
    }

    private void row(String name, List<Answer> some) {
        if (!some.isEmpty()) {
            out.printf(Locale.ROOT, "%-10s %4d  success@10 without %.3f with %.3f   shown without %.3f with %.3f%n", name, some.size(),
                    share(some.stream().filter(a -> a.without() <= 10).count(), some), share(some.stream().filter(a -> a.with() <= 10).count(), some),
                    share(some.stream().filter(Answer::shownWithout).count(), some), share(some.stream().filter(Answer::shownWith).count(), some));
        }
    }

    private static double share(long count, List<?> all) {
        return (double) count / all.size();
    }

    private static SearchResults ask(Search search, Question question) {
        return search.find(SearchParameters.read(Map.of("q", question.text()), question.language()));
    }

    private static boolean shown(SearchResults results, Question question) {
        return rank(results, question) < 1000;
    }

    private static int rank(SearchResults results, Question question) {
        List<String> keys = Stream.concat(results.hits().stream(), results.elsewhere().stream()).map(Hit::key).distinct().toList();
        int at = keys.indexOf(question.key());
        return at < 0 ? 1000 : at + 1;
    }
}
