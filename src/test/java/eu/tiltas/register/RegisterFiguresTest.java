package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.OnePage;
import eu.tiltas.content.ImportReport;
import eu.tiltas.figure.Figures;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.Quote;
import eu.tiltas.markup.SourcedValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts and counts as texts quote them, and how an import treats what is quoted. */
class RegisterFiguresTest {

    private static final String DECLARATION =
            """
            title: {lt: Tiltai, lv: Tilti, sv: Broar, en: Bridges}
            summary: {en: All bridges}
            slug: {lt: tiltai, lv: tilti, sv: broar, en: bridges}
            count: {en: '{0, plural, one {# bridge} other {# bridges}}'}
            freshFor: 36
            sources: {book: {title: Gazetteer, lang: en, publisher: Press, asOf: 2026-01}, old: {title: Atlas, asOf: 1990-05}}
            fields:
              name: {type: localized, required: true, label: {en: Name}}
              built: {type: date, facet: true, label: {en: Built}}
              length: {type: number, label: {en: Length}}
              status: {type: enum, facet: true, label: {en: Status}, options: {open: {label: {lt: atviras, lv: atvērts, sv: öppen, en: open}}, shut: {label: {lt: uždarytas, lv: slēgts, sv: stängd, en: shut}}}}
              country: {type: country, many: true, facet: true, label: {en: Country}}
            title-field: name
            columns: [name, status]
            sort: name
            """;

    private ContentOnDisk content;
    private ImportedRegisters imported;
    private Figures figures;

    @BeforeEach
    void openTheRiver(@TempDir Path folder) {
        content = ContentOnDisk.at(folder).write("registers/bridges/register.yaml", DECLARATION);
        imported = new ImportedRegisters(folder);
        figures = new Figures(List.of(imported.figures()));
        bridge("old", "built: 1890-05-02", "length: {value: 120, source: old}", "status: open", "country: LT");
        bridge("new", "built: {value: 2020, confidence: uncertain}", "length: 7", "status: shut", "country: [LT, LV]");
        bridge("far", "status: {value: open, from: 1980, source: old}", "country: SE");
        assertThat(problems()).isEmpty();
    }

    @AfterEach
    void close() {
        imported.close();
    }

    private void bridge(String key, String... facts) {
        content.write(
                "registers/bridges/" + key + ".yaml",
                "recorded: 2026-11-01\nsource: book\nfacts:\n  name: {en: The " + key + " bridge}\n  "
                        + String.join("\n  ", facts) + "\n");
    }

    private List<String> problems() {
        return imported.run().problems().stream()
                .map(problem -> problem.describe(Language.EN))
                .toList();
    }

    private static Quote quote(String reference) {
        return new Quote(Quote.FIGURE, reference, "inline", 4);
    }

    private SourcedValue told(String reference, Language language) {
        return figures.find(quote(reference), language).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bridges/old: built                       | LT | 1890 m. gegužės 2 d.",
                "bridges/old: built; when                 | LV | 1890. gada 2. maijā",
                "bridges/old: built                       | SV | 2 maj 1890",
                "bridges/old: status                      | LT | atviras",
                "bridges/new: length; one metre; other metres | EN | 7 metres",
                "bridges/new: country                     | LV | Lietuva un Latvija",
                "bridges/new: country                     | EN | Lithuania and Latvia",
                "bridges/new: built                       | EN | 2020 (unverified)",
                "bridges/new: built; plain                | EN | 2020",
                "bridges/old: length                      | EN | 120 (as of May 1990)",
                "bridges/old?asOf=1991-01-01: length      | EN | 120",
                "bridges/far: status                      | SV | öppen (uppgift från maj 1990)",
                "bridges: count                           | LT | 3",
                "bridges?country=LT: count                | EN | 2",
                "bridges?country=LT,SE&status=shut: count | EN | 1",
                "bridges?built=2020: count                | EN | 1 (partly unverified)",
                "bridges?status=open: count               | EN | 2 (oldest information: May 1990)",
                "bridges?built=1891: count                | EN | 0"
            })
    void aValueIsToldInTheReadersLanguage(String reference, Language language, String words) {
        assertThat(told(reference, language).plain().replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void aValueNamesItsSourceAndDate() {
        SourcedValue.Origin origin = told("bridges/old: built", Language.LT).origin();

        assertThat(origin.title()).isEqualTo("The old bridge");
        assertThat(origin.url()).isEqualTo("/lt/registrai/tiltai/old");
        assertThat(origin.sources()).containsExactly(new SourcedValue.Source("Gazetteer", "en", "", "Press"));
        assertThat(origin.asOf()).isEqualTo("2026 m. sausis");
    }

    @Test
    void aCountLeadsToWhatWasCounted() {
        SourcedValue.Origin origin =
                told("bridges?country=LT&status=open: count", Language.EN).origin();

        assertThat(origin.url()).isEqualTo("/en/registers/bridges?country=LT&status=open");
        assertThat(origin.asOf()).isEqualTo("27 November 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tunnels/old: built              | There is no register or dataset ‘tunnels’ to quote",
                "bridges/lost: built             | The register ‘bridges’ has no subject ‘lost’ to quote",
                "bridges/old: colour             | The register ‘bridges’ has no field ‘colour’ to quote",
                "bridges/far: built              | bridges/far has no value of the field ‘built’ on 2026-11-27",
                "bridges/old?status=open: built  | The register ‘bridges’ cannot be narrowed by ‘status’ here",
                "bridges?colour=red: count       | The register ‘bridges’ cannot be narrowed by ‘colour’ here",
                "bridges?status=ajar: count      | ‘ajar’ cannot be chosen for ‘status’",
                "bridges?country=XX: count       | ‘XX’ cannot be chosen for ‘country’",
                "bridges?asOf=soon: count        | ‘soon’ cannot be chosen for ‘asOf’",
                "bridges: length                 | A register as a whole can only be counted: write ‘count’ instead of ‘length’"
            })
    void whatCanNotBeToldIsRefusedWithTheReason(String reference, String reason) {
        assertThat(figures.refusal(quote(reference), Language.EN))
                .hasValueSatisfying(
                        fault -> assertThat(fault.reason(Language.EN)).isEqualTo(reason))
                .map(Fault::line)
                .contains(4);
    }

    @Test
    void aNameInNoLanguageOfTheTextIsRefused() {
        assertThat(figures.refusal(quote("bridges/old: name"), Language.SV)).isPresent();
        assertThat(figures.refusal(quote("bridges/old: name"), Language.EN)).isEmpty();
    }

    @Test
    void whoQuotesAFactFollowsIt() {
        OnePage page = OnePage.withFigures("river", "bridges/old: built", "bridges?status=open: count");
        imported.quotedBy(page);

        bridge("old", "built: 1891-05-02", "status: open", "country: LT");
        assertThat(problems()).isEmpty();
        assertThat(page.followed()).isEqualTo(1);

        bridge("new", "built: 2020", "length: 7", "status: open", "country: LT");
        assertThat(problems()).isEmpty();
        assertThat(page.followed()).isEqualTo(2);
    }

    @Test
    void whoQuotesSomethingElseStaysAsItIs() {
        OnePage page = OnePage.withFigures("river", "bridges/old: built");
        imported.quotedBy(page);

        bridge("old", "built: 1890-05-02", "length: 121", "status: shut", "country: LT");
        assertThat(problems()).isEmpty();
        assertThat(page.followed()).isZero();
    }

    @Test
    void aFactThatIsQuotedCanNotBeTakenAwayAndTheQuotingPageIsNamed() {
        imported.quotedBy(OnePage.withFigures("river", "bridges/old: built"));

        bridge("old", "length: 120", "status: open", "country: LT");
        bridge("new", "length: 8", "status: open");

        assertThat(problems())
                .containsExactly(
                        "registers/bridges/old.yaml: A value that page:river quote would be gone, so what stood"
                                + " here before stays");
        assertThat(told("bridges/old: built", Language.EN).text()).isEqualTo("2 May 1890");
        assertThat(told("bridges/new: length", Language.EN).text()).isEqualTo("8");
    }

    @Test
    void aSubjectThatIsQuotedCanNotBeTakenAway() {
        imported.quotedBy(OnePage.withFigures("river", "bridges/old: built"));
        content.remove("registers/bridges/old.yaml").remove("registers/bridges/far.yaml");

        ImportReport report = imported.run();

        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.describe(Language.EN))
                .contains("registers/bridges/old.yaml", "page:river"));
        assertThat(imported.registers().subject("bridges/old")).isPresent();
        assertThat(problems()).as("it is told again").hasSize(1);
    }

    @Test
    void aRegisterThatIsCountedKeepsTheFieldItIsCountedBy() {
        imported.quotedBy(OnePage.withFigures("river", "bridges?country=LT: count"));
        content.write("registers/bridges/register.yaml", DECLARATION.replace("many: true, facet: true", "many: true"));

        assertThat(problems()).singleElement().asString().contains("registers/bridges/register.yaml", "page:river");
        assertThat(told("bridges?country=LT: count", Language.EN).text()).isEqualTo("2");
    }

    @Test
    void aRegisterThatIsQuotedStays() {
        imported.quotedBy(OnePage.withFigures("river", "bridges?country=LT: count"));
        content.remove("registers/bridges").write("registers/.keep", "");

        assertThat(problems()).singleElement().asString().contains("page:river");
        assertThat(imported.registers().at("bridges")).isPresent();
    }

    @Test
    void whatIsQuotedNoMoreGoes() {
        OnePage page = OnePage.withFigures("river", "bridges/old: built");
        imported.quotedBy(page);
        content.remove("registers/bridges/old.yaml");
        imported.run();
        page.forget();

        assertThat(imported.run().removed()).isEqualTo(1);
        assertThat(imported.registers().subject("bridges/old")).isEmpty();
    }
}
