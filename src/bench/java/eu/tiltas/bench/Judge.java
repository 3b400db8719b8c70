package eu.tiltas.bench;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.JudgedSearch;
import eu.tiltas.search.Judgement;
import eu.tiltas.search.Judgement.Kind;
import eu.tiltas.search.Score;
import eu.tiltas.search.Score.Shown;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks what the judgements ask, and prints how well it was answered: by the portal, and by Lucene's own analyzers. */
public final class Judge {

    private static final int OF_EACH = 3;
    private static final Set<Kind> USUAL =
            EnumSet.of(Kind.PLAIN, Kind.QUESTION, Kind.COLLOQUIAL, Kind.ABBREVIATION, Kind.NAME);

    /** A question with what was shown for it. */
    private record Answer(Judgement judgement, List<Shown> shown, Score score) {}

    private final List<Judgement> judgements;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Judge(List<Judgement> judgements) {
        this.judgements = judgements;
    }

    /** Arguments: the content tree, a directory that does not exist yet, how many of the worst questions to list. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Judge judge = new Judge(Judgement.read(root.resolve("search/judgements.tsv")));
        DocumentSource content = JudgedSearch.content(root);
        BuiltInAnalyzers builtIn = new BuiltInAnalyzers(content);
        try (JudgedSearch portal = new JudgedSearch(root, content, Files.createDirectories(Path.of(arguments[1])))) {
            List<Answer> answers = judge.ask(portal::shown);
            judge.table("The portal", answers);
            judge.table("Lucene's own analyzers", judge.ask(builtIn::shown));
            judge.worst(answers, Integer.parseInt(arguments[2]));
        }
    }

    private List<Answer> ask(Function<Judgement, List<Shown>> search) {
        return judgements.stream()
                .map(judgement -> {
                    List<Shown> shown = search.apply(judgement);
                    return new Answer(judgement, shown, Score.of(judgement, shown));
                })
                .toList();
    }

    private void table(String name, List<Answer> answers) {
        out.printf("%n%-26s %5s %8s %10s %11s %8s %6s%n", name, "asked", "nDCG@10", "success@1", "success@10", "own@10", "MRR");
        for (Language language : Language.values()) {
            rows(language.code(), answers.stream()
                    .filter(answer -> answer.judgement().language() == language)
                    .toList());
        }
        rows("all", answers);
    }

    private void rows(String name, List<Answer> answers) {
        for (Kind kind : Kind.values()) {
            row(name + " " + kind.word(), answers, kind::equals);
        }
        row(name + ", own words", answers, USUAL::contains);
        row(name + ", every kind", answers, kind -> true);
    }

    private void row(String name, List<Answer> answers, Predicate<Kind> kinds) {
        List<Score> scores = answers.stream()
                .filter(answer -> kinds.test(answer.judgement().kind()))
                .map(Answer::score)
                .toList();
        Score mean = Score.mean(scores);
        out.printf(
                Locale.ROOT,
                "%-26s %5d %8.3f %10.3f %11.3f %8.3f %6.3f%n",
                name,
                scores.size(),
                mean.ndcg(),
                mean.first(),
                mean.ten(),
                mean.own(),
                mean.reciprocal());
    }

    private void worst(List<Answer> answers, int count) {
        List<Answer> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingDouble(answer -> answer.score().ndcg()));
        out.printf("%nThe worst answers of the portal: nDCG@10, question, wanted; shown%n");
        for (Answer answer : sorted.subList(0, Math.min(count, sorted.size()))) {
            Judgement judgement = answer.judgement();
            out.printf(
                    Locale.ROOT,
                    "%.2f %s %s: %s; wanted %s; shown %d: %s%n",
                    answer.score().ndcg(),
                    judgement.language().code(),
                    judgement.kind().word(),
                    judgement.query(),
                    wanted(judgement),
                    answer.shown().size(),
                    answer.shown().stream()
                            .limit(OF_EACH)
                            .map(page -> page.key() + "(" + page.language().code() + ")")
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String wanted(Judgement judgement) {
        return judgement.grades().entrySet().stream()
                .filter(graded -> graded.getValue() == Judgement.ANSWER)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
