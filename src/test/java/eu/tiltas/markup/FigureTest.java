package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.SourcedValue.Kind;
import eu.tiltas.markup.SourcedValue.Origin;
import eu.tiltas.markup.SourcedValue.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in running text that another part of the portal keeps. */
class FigureTest {

    private static final Origin FLOWS = new Origin(
            "Flows & <more>", "/en/data/flows", List.of(new Source("Leidinys", "lt", "", "Ministry")), "2025");

    /** A portal that knows a number, a date of another origin, and a doubtful number. */
    private static final Quotations THREE = Quotations.ofFigures(quote -> switch (quote.name()) {
        case "flows: arrivals" ->
            Optional.of(value("51,757", "51757", Kind.NUMBER, "\u00a0people", "", "Arrivals", FLOWS));
        case "flows: departures" ->
            Optional.of(value("28,658", "28658", Kind.NUMBER, "", "read from a chart", "Departures", FLOWS));
        case "bridges/old: built" ->
            Optional.of(value(
                    "2 May 1890",
                    "1890-05-02",
                    Kind.DATE,
                    "",
                    "",
                    "Built",
                    new Origin("Old bridge", "/en/registers/bridges/old", List.of(), "")));
        default -> Optional.empty();
    });

    private static SourcedValue value(
            String text, String machine, Kind kind, String after, String doubt, String label, Origin origin) {
        return new SourcedValue(text, machine, kind, after, doubt, label, origin, List.of("Mind the gap."));
    }

    private static String html(String markdown) {
        Reader reader = new Reader(Language.EN, Messages.ofPortal().in(Language.EN), key -> Optional.empty(), THREE);
        return Markdown.parse(markdown).html(reader).value();
    }

    @Test
    void aFigureIsAQuoteWithItsLine() {
        assertThat(Markdown.parse("One.\n\nIn 2024, {flows: arrivals} came.").quotes())
                .containsExactly(new Quote("figure", "flows: arrivals", "inline", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{flows: arrivals}`",
                "\\{flows: arrivals}",
                "{ flows: arrivals}",
                "{Flows: arrivals}",
                "{flows arrivals}",
                "{lang=en}",
                "{flows: arrivals",
                "[word]{lang=sv}"
            })
    void otherBracesAreWhatTheyAre(String markdown) {
        assertThat(Markdown.parse(markdown).quotes()).isEmpty();
    }

    @Test
    void aLongRowOfBracesIsReadQuickly() {
        assertThat(Markdown.parse("{a:".repeat(200_000)).quotes()).isEmpty();
    }

    @Test
    void aFigureMayStandInATable() {
        assertThat(html("| A | B |\n| --- | --- |\n| x | {bridges/old: built} |"))
                .contains("<td>", "<time datetime=\"1890-05-02\">2 May 1890</time>");
    }

    @Test
    void aHeadingHoldsNone() {
        assertThat(Reading.faults("Text.\n\n## Of {flows: arrivals}"))
                .containsExactly("error 3 figure.heading [flows: arrivals]");
    }

    @Test
    void aValueLeadsToItsSourceAndTheSourceBack() {
        assertThat(html("In 2024, {flows: arrivals} came."))
                .contains("In 2024, <a class=\"figure\" href=\"#figure-1\" data-number=\"1\" id=\"figure-1-text\">"
                        + "<data value=\"51757\">51,757</data></a>\u00a0people came.")
                .contains("<section class=\"figures\" aria-labelledby=\"figures\"><h2 id=\"figures\">")
                .contains(
                        "<li id=\"figure-1\"><a href=\"/en/data/flows\">Flows &amp; &lt;more&gt;</a>. Arrivals: 51,757. "
                                + "Source: <span lang=\"lt\">Leidinys</span>, Ministry. As of 2025. Mind the gap. "
                                + "<a class=\"figure-back\" href=\"#figure-1-text\" aria-label=\"Back to the text\">↩</a></li>");
    }

    @Test
    void noSentenceEndsTwice() {
        Origin origin = new Origin("Pirmā g.", "/lv/viens", List.of(), "2025. g.");
        Quotations one = Quotations.ofFigures(
                quote -> Optional.of(value("2003 m. sausio 1 d.", "2003-01-01", Kind.DATE, "", "", "Data", origin)));
        Reader reader = new Reader(Language.LV, Messages.ofPortal().in(Language.LV), key -> Optional.empty(), one);

        assertThat(Markdown.parse("{a/b: c}").html(reader).value())
                .contains(">Pirmā g.</a> Data: 2003 m. sausio 1 d. Informācijas datums: 2025. g. Mind the gap. <a")
                .doesNotContain("..");
    }

    @Test
    void figuresOfOneOriginShareAnEntry() {
        assertThat(html("{flows: arrivals}, {flows: departures}, {flows: arrivals}, {bridges/old: built}"))
                .contains("Arrivals: 51,757; Departures: 28,658 (read from a chart).")
                .containsOnlyOnce("id=\"figure-1-text\"")
                .contains("<li id=\"figure-2\"><a href=\"/en/registers/bridges/old\">Old bridge</a>")
                .doesNotContain("figure-3");
    }

    @Test
    void valuesOfOneThingWithOtherSourcesEachNameTheirs() {
        Origin other = new Origin(FLOWS.title(), FLOWS.url(), List.of(new Source("Memory", "", "", "")), "");
        Quotations two = Quotations.ofFigures(quote -> quote.name().endsWith("net")
                ? Optional.of(value("23", "23", Kind.NUMBER, "", "unverified", "Net", other))
                : THREE.figure(quote));
        Reader reader = new Reader(Language.EN, Messages.ofPortal().in(Language.EN), key -> Optional.empty(), two);

        assertThat(Markdown.parse("{flows: arrivals} and {flows: net}")
                        .html(reader)
                        .value())
                .contains("Arrivals: 51,757. Source: <span lang=\"lt\">Leidinys</span>, Ministry. As of 2025. "
                        + "Mind the gap. Net: 23 (unverified). Source: Memory. Mind the gap. <a")
                .doesNotContain("figure-2");
    }

    @Test
    void doubtIsSaidInWords() {
        assertThat(html("It was {flows: departures}."))
                .contains("28,658</data></a> <span class=\"doubt\">(read from a chart)</span>.");
    }

    @Test
    void insideALinkThereIsNoOther() {
        assertThat(html("[All {flows: arrivals}](https://example.org)"))
                .contains("All <span class=\"figure-inside\" id=\"figure-1-text\"><data");
    }

    @Test
    void aValueThatIsGoneSaysSo() {
        assertThat(html("It was {flows: gone}.")).contains("It was no data.").doesNotContain("figures");
    }

    @Test
    void searchReadsTheValueWithItsNounAndDoubt() {
        assertThat(Markdown.parse("In 2024, {flows: arrivals} came.\n\n| A |\n| --- |\n| {flows: departures} |")
                        .sections(quote -> THREE.figure(quote).orElseThrow().plain()))
                .extracting(MarkdownText.Section::text)
                .containsExactly("In 2024, 51,757\u00a0people came.\nA: 28,658 (read from a chart).");
    }

    @Test
    void aTextWithoutMarkupIsFilledToo() {
        assertThat(FigureMark.fill("In 2024 {flows:  arrivals} came. $1 {x}", quote -> "<" + quote.name() + ">"))
                .isEqualTo("In 2024 <flows: arrivals> came. $1 {x}");
    }

    @Test
    void noHeadingTakesTheIdOfAFigure() {
        assertThat(Markdown.parse("## Figures\n\n## Figure 1").outline())
                .extracting(MarkdownText.Heading::anchor)
                .containsExactly("s-figures", "s-figure-1");
    }
}
