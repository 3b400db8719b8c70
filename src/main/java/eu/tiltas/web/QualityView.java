package eu.tiltas.web;

import eu.tiltas.config.Clock;
import eu.tiltas.dataset.chart.Chart;
import eu.tiltas.dataset.chart.Chart.Series;
import eu.tiltas.dataset.chart.Chart.Value;
import eu.tiltas.dataset.chart.ChartSvg;
import eu.tiltas.feedback.Feedback;
import eu.tiltas.feedback.Quality;
import eu.tiltas.feedback.Subjects;
import eu.tiltas.feedback.Tally;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Numerals;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What share of readers pages helped, as a drawing and a table. */
@Named("quality")
@RequestScoped
public class QualityView {

    /**
     * A page with its answers.
     *
     * @param language its code
     */
    public record Line(String url, String title, String language, String languageName, long answers, String share) {}

    /** Bars that can still be told apart on a telephone. */
    private static final int MOST_BARS = 15;

    @Inject
    Feedback feedback;

    @Inject
    Subjects subjects;

    @Inject
    Clock clock;

    private Language language = Language.EN;
    private Quality quality = new Quality(List.of(), List.of());
    private List<Line> pages = List.of();

    void load(Language reader) {
        language = reader;
        quality = feedback.quality();
        pages = quality.pages().stream()
                .sorted(Comparator.comparing((Tally tally) -> tally.language() != language)
                        .thenComparing(Tally::language)
                        .thenComparing(tally -> -tally.answers()))
                .flatMap(tally -> line(tally).stream())
                .toList();
    }

    /** Empty for what is no page to lead to. */
    private Optional<Line> line(Tally tally) {
        return subjects.find(tally.subject(), tally.language()).map(target -> line(tally, target));
    }

    private Line line(Tally tally, Reader.Target target) {
        return new Line(
                target.url(),
                target.title(),
                tally.language().code(),
                words().get("language.name." + tally.language().code()),
                tally.answers(),
                share(tally.percent()));
    }

    private String share(int percent) {
        return Numerals.percent(String.valueOf(percent), language);
    }

    private Messages.Words words() {
        return Messages.ofPortal().in(language);
    }

    public LocalDate getDay() {
        return clock.today();
    }

    public int getFewest() {
        return Quality.FEWEST;
    }

    /** All answers of a language together; none where they are too few. */
    public List<Line> getLanguages() {
        return quality.languages().stream()
                .map(tally -> line(tally, new Reader.Target("", "", tally.language())))
                .toList();
    }

    /** Pages in the reader's language first, then in the others; each with the most answers first. */
    public List<Line> getPages() {
        return pages;
    }

    /** Languages as bars; empty where too few have answered. */
    public String getPictureHtml() {
        if (quality.languages().isEmpty()) {
            return "";
        }
        return bars(
                "languages",
                words().get("quality.languages"),
                quality.languages(),
                quality.languages().stream()
                        .map(tally ->
                                words().get("language.name." + tally.language().code()))
                        .toList());
    }

    /** The pages in the reader's language that most have judged, as bars; empty where there is none. */
    public String getPagesHtml() {
        List<Tally> judged = quality.pages().stream()
                .filter(tally -> tally.language() == language && line(tally).isPresent())
                .sorted(Comparator.comparing(tally -> -tally.answers()))
                .limit(MOST_BARS)
                .toList();
        return judged.isEmpty()
                ? ""
                : bars(
                        "pages",
                        words().get("quality.pages"),
                        judged,
                        judged.stream()
                                .map(tally -> line(tally).orElseThrow().title())
                                .toList());
    }

    private String bars(String id, String title, List<Tally> tallies, List<String> names) {
        Chart chart = new Chart(
                Chart.Kind.STACK,
                names,
                false,
                -1,
                List.of(
                        series("quality.share", tallies, Tally::percent),
                        series("quality.not", tallies, tally -> 100 - tally.percent())),
                value -> share((int) Math.round(value)));
        String description = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + ": " + share(tallies.get(i).percent()))
                .collect(Collectors.joining("; "));
        return ChartSvg.of(chart, id, title, description);
    }

    /** A part of nothing is not drawn. */
    private Series series(String name, List<Tally> tallies, ToIntFunction<Tally> percent) {
        return new Series(
                words().get(name),
                tallies.stream()
                        .map(percent::applyAsInt)
                        .map(part ->
                                part == 0 ? Optional.<Value>empty() : Optional.of(new Value(part, share(part), "")))
                        .toList());
    }
}
