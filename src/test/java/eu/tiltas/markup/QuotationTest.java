package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.MarkdownText.Quote;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a text shows or links to that another part of the portal keeps. */
class QuotationTest {

    private static final String BLOCK = "Before.\n\n:::dataset\nname: flows\n:::\n\nAfter.\n";

    /** A portal that keeps flows and nothing else. */
    private static final Quotations FLOWS = new Quotations() {
        @Override
        public Optional<Html> block(Quote quote, int number) {
            return Optional.of(quote.name())
                    .filter("flows"::equals)
                    .map(name -> new Html("<figure id=\"" + number + "\"><svg viewBox=\"0 0 1 1\"></svg></figure>"));
        }

        @Override
        public Optional<Reader.Target> target(Quote quote) {
            return Optional.of(quote.name())
                    .filter("flows"::equals)
                    .map(name -> new Reader.Target("/en/data/flows", "Flows", Language.EN));
        }

        @Override
        public Optional<SourcedValue> figure(Quote quote) {
            return Optional.empty();
        }
    };

    private static String html(String markdown) {
        Reader reader = new Reader(Language.EN, Messages.ofPortal().in(Language.EN), key -> Optional.empty(), FLOWS);
        return Markdown.parse(markdown).html(reader).value();
    }

    @Test
    void aBlockIsAQuoteWithItsLine() {
        assertThat(Markdown.parse(BLOCK).quotes()).containsExactly(new Quote("dataset", "flows", "chart", 3));
    }

    @Test
    void aBlockMayAskForTheTableAlone() {
        assertThat(Markdown.parse(":::dataset\nname: flows\nshow: table\n:::").quotes())
                .extracting(Quote::show)
                .containsExactly("table");
    }

    @Test
    void aBlockWithoutNameIsTold() {
        assertThat(Reading.faults("\n:::dataset\nshow: chart\n:::")).containsExactly("error 3 field.missing [name]");
    }

    @Test
    void aFormThatThereIsNotIsToldWithItsLine() {
        assertThat(Reading.faults(":::dataset\nname: flows\nshow: pie\n:::"))
                .containsExactly("error 3 dataset.show [pie]");
    }

    @Test
    void whatIsShownIsNotTakenApartByTheSanitizer() {
        assertThat(html(BLOCK))
                .contains(
                        "<p>Before.</p>", "<figure id=\"1\"><svg viewBox=\"0 0 1 1\"></svg></figure>", "<p>After.</p>");
    }

    @Test
    void anAuthorsOwnPictureIs() {
        assertThat(html("<svg onload=\"x()\"></svg>\n\n" + BLOCK))
                .doesNotContain("onload")
                .containsOnlyOnce("<svg");
    }

    @Test
    void blocksAreNumbered() {
        assertThat(html(BLOCK + "\n" + BLOCK)).contains("id=\"1\"", "id=\"2\"");
    }

    @Test
    void aBlockMayStandInsideAnother() {
        assertThat(html(":::info\n" + BLOCK + "\n:::")).contains("<figure id=\"1\">");
    }

    @Test
    void whatIsGoneLeavesNothing() {
        assertThat(html(BLOCK.replace("flows", "gone")))
                .isEqualToNormalizingNewlines("<p>Before.</p>\n\n<p>After.</p>\n");
    }

    @Test
    void aLinkLeadsToWhereItStands() {
        assertThat(html("See [the flows](dataset:flows).")).contains("<a href=\"/en/data/flows\">the flows</a>");
    }

    @Test
    void aLinkWithoutWordsShowsTheTitle() {
        assertThat(html("See [](dataset:flows).")).contains(">Flows</a>");
    }

    @Test
    void aLinkIsAQuote() {
        assertThat(Markdown.parse("See [it](dataset:flows).").quotes())
                .containsExactly(new Quote("dataset", "flows", Quote.LINK, 1));
    }

    @Test
    void aLinkToASubjectIsAQuoteOfItsRegister() {
        assertThat(Markdown.parse("See [](subject:services/passport).").quotes())
                .containsExactly(new Quote("subject", "services/passport", Quote.LINK, 1));
    }

    @Test
    void aLinkThatNamesNoSubjectIsRefused() {
        assertThat(Markdown.parse("Before.\n\nSee [it](subject:passport).").faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("link.subject");
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.isError()).isTrue();
                });
    }

    @Test
    void searchGetsTheWordsOfWhatIsShown() {
        assertThat(Markdown.parse(BLOCK).sections(quote -> "Arrivals: 5."))
                .extracting(MarkdownText.Section::text)
                .containsExactly("Before.\nArrivals: 5.\nAfter.");
    }
}
