package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.search.SearchDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register answers: filters and counts, days, words, order, and who has agreed with whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterQueryTest {

    private static final String PACTS =
            """
            title: {lt: Paktai, lv: Pakti, sv: Pakter, en: Pacts}
            summary: {en: Pacts}
            slug: {lt: paktai, lv: pakti, sv: pakter, en: pacts}
            count: {en: '{0, plural, one {# pact} other {# pacts}}'}
            page: coverage
            sources: {book: {title: Book, asOf: 2020}}
            fields:
              name: {type: localized, required: true, label: {en: Name}}
              abbreviation: {type: localized, many: true, label: {en: Abbreviation}}
              party: {type: country, many: true, facet: true, label: {en: Party}}
              partner: {type: country, many: true, facet: true, label: {en: Partner}}
              kind: {type: enum, facet: true, label: {en: Kind}, options: {treaty: {label: {en: treaty}}, note: {label: {en: note}}}}
              status: {type: enum, facet: true, label: {en: Status}, options: {valid: {tone: firm, label: {en: valid}}, signed: {tone: open, label: {en: signed}}, over: {tone: ended, label: {en: over}}}}
              signed: {type: date, facet: true, label: {en: Signed}}
              successor-of: {type: reference, to: pacts, many: true, lineage: true, label: {en: Successor of}, inverse: {en: Succeeded by}}
            title-field: name
            names: [abbreviation]
            presence: status
            columns: [name, party, partner, status, signed]
            sort: name
            coverage: {rows: partner, columns: party, of: [EU, LT], status: status, statuses: [valid, signed], kind: kind, kinds: [treaty, note]}
            """;

    private ImportedRegisters imported;
    private Register pacts;

    @BeforeAll
    void fill(@TempDir Path root) {
        ContentOnDisk content = ContentOnDisk.at(root).write("registers/pacts/register.yaml", PACTS);
        pact(
                content,
                "a",
                "Žalias pact",
                "EU",
                "AM",
                "treaty",
                "2010",
                "{value: signed, from: 2010, until: 2012}, {value: valid, from: 2012}");
        pact(
                content,
                "b",
                "Ąžuolas pact",
                "EU",
                "GE",
                "note",
                "2011-03",
                "{value: valid, from: 2011-03, until: 2020}, {value: over, from: 2020}");
        pact(content, "c", "Beta", "LT", "AM", "note", "2015-06-01", "{value: valid, from: 2015-06-01}");
        pact(content, "d", "Delta", "LT", "AM", "treaty", "2016", "{value: signed, from: 2016}");
        content.write(
                "registers/pacts/e.yaml",
                """
                recorded: 2026-11-20
                source: book
                facts:
                  name: {lt: Naujas paktas, sv: Nya pakten, en: New pact}
                  abbreviation: [NP, {lt: NPL}]
                  party: LT
                  status: {value: valid, from: 2022-01-19}
                  successor-of: {value: b, from: 2022-01-19}
                """);
        imported = new ImportedRegisters(root);
        assertThat(imported.run().problems()).isEmpty();
        pacts = imported.registers().at("pacts").orElseThrow();
    }

    private static void pact(
            ContentOnDisk content,
            String key,
            String name,
            String party,
            String partner,
            String kind,
            String signed,
            String status) {
        content.write(
                "registers/pacts/" + key + ".yaml",
                "recorded: 2026-11-01\nsource: book\nfacts:\n  name: {en: " + name + "}\n  party: " + party
                        + "\n  partner: " + partner + "\n  kind: " + kind + "\n  signed: " + signed + "\n  status: ["
                        + status + "]\n");
    }

    @AfterAll
    void close() {
        imported.close();
    }

    private Listing ask(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return Listing.of(
                pacts,
                RegisterParameters.read(parameters, pacts.declaration()),
                Language.EN,
                LocalDate.parse("2026-11-27"));
    }

    private List<String> found(String query) {
        return ask(query).subjects().stream().map(Subject::key).toList();
    }

    private Map<String, Integer> counts(String query, String facet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ask(query).facets().stream()
                .filter(f -> f.field().name().equals(facet))
                .flatMap(f -> f.counts().stream())
                .forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | b,c,d,e,a",
                "sort=-name                      | a,e,d,c,b",
                "sort=signed                     | a,b,c,d,e",
                "sort=-signed                    | d,c,b,a,e",
                "party=LT                        | c,d,e",
                "party=LT,EU&status=valid        | c,e,a",
                "signed=2015,2016                | c,d",
                "q=zalia                          | a",
                "q=PACT                          | b,e,a",
                "q=armen                         | c,d,a",
                "q=azuol pact                    | b",
                "q=act                           | ''",
                "q=npl                           | e",
                "party=XX                        | ''",
                "asOf=2010-01-01                 | a",
                "asOf=2009-12-31                 | ''",
                "asOf=2011-12-31&status=signed   | a",
                "asOf=2012-01-01&status=signed   | ''",
                "asOf=2019-12-31&status=valid    | b,c,a",
                "knownOn=2026-11-19              | b,c,d,a",
                "knownOn=2026-10-31              | ''",
            })
    void aQueryFindsWhatFitsInItsOrder(String query, String keys) {
        assertThat(found(query)).isEqualTo(keys.isEmpty() ? List.of() : List.of(keys.split(",")));
    }

    @Test
    void countsTellWhatChoosingAValueWouldFind() {
        assertThat(counts("", "party")).isEqualTo(Map.of("EU", 2, "LT", 3));
        assertThat(counts("party=LT", "party"))
                .as("the other values of the same facet")
                .isEqualTo(Map.of("EU", 2, "LT", 3));
        assertThat(counts("party=LT", "status")).isEqualTo(Map.of("signed", 1, "valid", 2));
        assertThat(counts("asOf=2011-12-31", "status")).isEqualTo(Map.of("signed", 1, "valid", 1));
        assertThat(counts("q=beta", "partner")).isEqualTo(Map.of("AM", 1));
        assertThat(counts("", "signed")).isEqualTo(Map.of("2010", 1, "2011", 1, "2015", 1, "2016", 1));
    }

    @Test
    void everyCountIsWhatIsFoundWhenItsValueIsChosen() {
        for (String base : List.of("", "party=LT", "q=pact", "asOf=2015-12-31", "status=valid&party=EU")) {
            ask(base).facets().forEach(facet -> facet.counts().stream()
                    .filter(count -> !base.contains(facet.field().name() + "="))
                    .forEach(count -> assertThat(found(base + (base.isEmpty() ? "" : "&")
                                    + facet.field().name() + "=" + count.value()))
                            .as(base + " " + facet.field().name() + "=" + count.value())
                            .hasSize(count.count())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=2018",
                "asOf=soon",
                "knownOn=1",
                "sort=kinds",
                "sort=partnerr",
                "page=0",
                "page=x",
                "party=a b",
                "party=,"
            })
    void whatMakesNoSenseIsRefused(String query) {
        assertThatThrownBy(() -> ask(query)).isInstanceOf(BadParameter.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=&q=&party=                       | /x",
                "q=b%C3&party=LT,EU&asOf=2018-03-05    | /x?asOf=2018-03-05&party=EU%2CLT&q=b%25C3",
                "sort=name&page=1                      | /x",
                "sort=-name&page=2                     | /x?page=2&sort=-name",
            })
    void aQueryHasOneSpelling(String query, String url) {
        assertThat(RegisterParameters.url("/x", ask(query).query(), pacts.declaration()))
                .isEqualTo(url);
    }

    @Test
    void coverageShowsTheStrongestOfEachPairAsOfTheDay() {
        Coverage.Rules rules = pacts.declaration().coverage().orElseThrow();
        Coverage today = Coverage.of(pacts.on(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-27")), rules);
        Coverage before = Coverage.of(pacts.on(LocalDate.parse("2011-12-31"), LocalDate.parse("2026-11-27")), rules);

        assertThat(today.partners()).containsExactly("AM");
        assertThat(today.cell("AM", "EU").orElseThrow().status()).isEqualTo("valid");
        assertThat(today.cell("AM", "LT").orElseThrow().strongest().key())
                .as("in force before merely signed")
                .isEqualTo("c");
        assertThat(today.cell("AM", "LT").orElseThrow().all()).hasSize(2);
        assertThat(today.cell("GE", "EU")).as("over").isEmpty();
        assertThat(before.cell("AM", "EU").orElseThrow().status()).isEqualTo("signed");
        assertThat(before.cell("GE", "EU").orElseThrow().status()).isEqualTo("valid");
        assertThat(before.cell("AM", "LT")).isEmpty();
    }

    @Test
    void theDataAreTheSameInEveryForm() throws Exception {
        for (String query : List.of("", "party=LT", "asOf=2011-12-31", "q=armen&sort=-signed")) {
            Listing listing = ask(query);
            Telling telling = new Telling(
                    imported.registers(),
                    Language.EN,
                    listing.snapshot().asOf(),
                    listing.snapshot().knownOn());
            String csv = new RegisterCsv(listing, telling, Language.EN, "https://x").text();
            var json = new RegisterJson(telling, Language.EN)
                    .listing(listing, false)
                    .build();
            var linked = new RegisterLinked(listing.snapshot(), "https://x")
                    .listing(listing.subjects())
                    .build();

            assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                    .isEqualTo(found(query));
            assertThat(json.getInt("total")).isEqualTo(found(query).size());
            assertThat(json.getJsonArray("items").stream()
                            .map(item -> item.asJsonObject().getString("key")))
                    .isEqualTo(found(query));
            assertThat(linked.getJsonArray("@graph").stream().skip(1).map(item -> item.asJsonObject()
                            .getString("@id")
                            .substring("https://x/id/pacts/".length())))
                    .isEqualTo(found(query));
        }
    }

    @Test
    void aCsvHasLabelsIsoDatesAndQuotesWhatNeedsThem() {
        Listing listing = ask("asOf=2020-01-01&party=EU");
        Telling telling = new Telling(
                imported.registers(),
                Language.EN,
                listing.snapshot().asOf(),
                listing.snapshot().knownOn());

        assertThat(new RegisterCsv(listing, telling, Language.EN, "https://x").text())
                .isEqualTo("id,Name,Party,Partner,Status,Signed,uncertain,Permanent address\r\n"
                        + "b,Ąžuolas pact,European Union,Georgia,over,2011-03,,https://x/id/pacts/b\r\n"
                        + "a,Žalias pact,European Union,Armenia,valid,2010,,https://x/id/pacts/a\r\n");
    }

    @Test
    void searchFindsASubjectByEveryNameAndIsToldWhatHasTakenItsPlace() {
        RegisterDocuments documents = new RegisterDocuments();
        documents.registers = imported.registers();

        List<SearchDocument> old = documents.documents("pacts/b");
        List<SearchDocument> successor = documents.documents("pacts/e");

        assertThat(old).extracting(SearchDocument::language).containsExactly(Language.values());
        assertThat(old.get(3).summary()).isEqualTo("Ąžuolas pact: NP since 19 January 2022");
        assertThat(old.get(0).summary()).contains("NP", "2022 m. sausio 19 d.");
        assertThat(successor.get(3).title()).isEqualTo("New pact (NP)");
        assertThat(successor.get(0).title()).isEqualTo("Naujas paktas (NP)");
        assertThat(successor.get(2).url()).isEqualTo("/sv/register/pakter/e");
        assertThat(successor).allSatisfy(document -> assertThat(document.keywords())
                .contains("Naujas paktas", "Nya pakten", "New pact", "NP", "NPL"));
        assertThat(documents.documents("pacts/nothing")).isEmpty();
    }
}
