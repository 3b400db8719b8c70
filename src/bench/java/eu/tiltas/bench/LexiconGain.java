package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.HalfTree;
import eu.tiltas.search.HalfTree.Question;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.Learner;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
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
import java.util.function.Predicate;

/** Publishes half of the pages in one language only and asks for them in the others, with and without the lexicon. */
public final class LexiconGain {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Answer> without = new ArrayList<>();
    private final List<Answer> with = new ArrayList<>();

    /** @param own whether the page is among the first ten on the site of its own language; {@code shown}: on the first page of results in the reader's, {@code ten}: in the first ten of it */
    private record Answer(Question question, boolean own, boolean shown, boolean ten) {}

    /** Arguments: the content tree, a directory that does not exist yet. */
    public static void main(String[] arguments) throws IOException {
        LexiconGain gain = new LexiconGain();
        Path root = Path.of(arguments[0]);
        DocumentSource whole = JudgedSearch.content(root);
        ConceptBook book = ConceptBook.of(root);
        for (int half = 0; half < 2; half++) {
            gain.ask(new HalfTree(whole, half), book, Files.createDirectories(Path.of(arguments[1], "half-" + half)));
        }
        gain.report();
    }

    private void ask(HalfTree tree, ConceptBook book, Path directory) throws IOException {
        Path file = directory.resolve("lexicon");
        LexiconBook lexicons = LexiconBook.open(file);
        try (LuceneIndex index = new LuceneIndex(directory.resolve("index"), book)) {
            new Indexer(index, new InMemoryLog("gain"), List.of(tree)).catchUp();
            long begun = System.nanoTime();
            new Learner(lexicons, index, List.of(tree)).catchUp();
            out.printf("learnt in %d ms, %d bytes%n", (System.nanoTime() - begun) / 1_000_000, Files.size(file));
            for (Question question : tree.questions()) {
                without.add(answer(question, new Search(index, book, PastSearches.none())));
                with.add(answer(question, new Search(index, book, lexicons, PastSearches.none())));
            }
        }
    }

    private static Answer answer(Question question, Search search) {
        int place = question.place(search, question.language());
        return new Answer(
                question, question.place(search, question.page()) <= 10, place < HalfTree.NOWHERE, place <= 10);
    }

    private void report() {
        out.printf("%-10s %5s %24s %24s %24s%n", "question", "asked", "page's language @10", "reader's, first page", "reader's, first ten");
        out.printf("%16s %24s %24s %24s%n", "", "without    with", "without    with", "without    with");
        for (Language asked : Language.values()) {
            for (Language page : Language.values()) {
                row(asked.code() + " to " + page.code(), q -> q.language() == asked && q.page() == page);
            }
        }
        row("titles", Question::title);
        row("headings", question -> !question.title());
        row("all", question -> true);
        with.stream().filter(answer -> !answer.shown()).limit(40).forEach(answer -> out.println(answer.question()));
    }

    private void row(String name, Predicate<Question> some) {
        long asked = with.stream().filter(answer -> some.test(answer.question())).count();
        if (asked > 0) {
            out.printf(Locale.ROOT, "%-10s %5d %s %s %s%n", name, asked, both(some, Answer::own), both(some, Answer::shown), both(some, Answer::ten));
        }
    }

    private String both(Predicate<Question> some, Predicate<Answer> found) {
        return String.format(Locale.ROOT, "%16.3f %7.3f", share(without, some, found), share(with, some, found));
    }

    private static double share(List<Answer> answers, Predicate<Question> some, Predicate<Answer> found) {
        List<Answer> asked = answers.stream().filter(answer -> some.test(answer.question())).toList();
        return (double) asked.stream().filter(found).count() / asked.size();
    }
}
