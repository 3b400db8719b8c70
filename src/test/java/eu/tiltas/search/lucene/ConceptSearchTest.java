package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.search.Asking.keys;
import static eu.tiltas.search.Asking.marked;
import static eu.tiltas.search.Asking.query;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.Facet;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchResults;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.Shelf;
import eu.tiltas.search.Suggestion;
import eu.tiltas.search.Texts;
import eu.tiltas.search.concept.ConceptBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found under another name than the one typed, with the concepts of the portal's own content. */
class ConceptSearchTest {

    @TempDir
    static Path directory;

    private static final ConceptBook BOOK = ConceptBook.of(Path.of("content"));
    private static final Shelf SHELF = new Shelf();
    private static final InMemoryLog LOG = new InMemoryLog("one");
    private static LuceneIndex index;
    private static Search search;

    @BeforeAll
    static void fill() {
        put(text("agreements-lt", LT, "Sąrašas").body("Readmisijos susitarimų sudaryta daug."));
        put(text("agreements-lv", LV, "Saraksts").body("Noslēgti vairāki atpakaļuzņemšanas nolīgumi."));
        put(text("agreements-sv", SV, "Förteckning").body("Sverige har slutit flera återtagandeavtal."));
        put(text("agreements-en", EN, "List").body("Several readmission agreements are in force."));
        put(text("iom-lt", LT, "Padeda").body("Padeda Tarptautinė migracijos organizacija."));
        put(text("iom-word-lt", LT, "Santrumpa").body("Santrumpa IOM vartojama angliškai."));
        put(text("belarus-lt", LT, "Kaimynas").body("Siena su Baltarusija saugoma."));
        put(text("only-lv", LV, "Tikai latviski").body("Bēgļi saņem palīdzību."));
        put(text("news-by", EN, "Bulletin on Belarus")
                .type("news")
                .date("2024-03-01")
                .body("It is short."));
        put(text("news-kr", EN, "Bulletin on South Korea")
                .type("news")
                .date("2023-03-01")
                .body("It is long."));
        put(text("help-lt", LT, "Pagalba grįžtantiems: TMO").body("Kreiptis galima bet kada."));
        SHELF.put(
                "evening",
                text("evening", EN, "Evening").body("In the evening.").made(),
                text("evening", LT, "Vakaras").body("Vėlu.").made());
        put(text("title-lt", LT, "Readmisija ir grąžinimas").body("Apie tai."));
        put(text("news-lt", LT, "Biuletenis apie Baltarusiją")
                .type("news")
                .date("2024-03-01")
                .body("Trumpai."));
        put(text("news-lv", LV, "Biļetens par Baltkrieviju")
                .type("news")
                .date("2024-03-01")
                .body("Īsi."));
        put(text("news-sv", SV, "Bulletin om Belarus")
                .type("news")
                .date("2024-03-01")
                .body("Kort."));
        put(text("kingdom-lt", LT, "Salos").body("Gyvena Jungtinėje Karalystėje."));
        put(text("kingdom-lv", LV, "Salas")
                .body("Dzīvo Apvienotajā Karalistē, ne Moldovā, ko zviedri sauc par Moldavien."));
        put(text("kingdom-sv", SV, "Öar").body("De bor i Storbritannien."));
        put(text("kingdom-en", EN, "Islands").body("They live in the United Kingdom."));
        index = new LuceneIndex(directory, BOOK);
        new Indexer(index, LOG, List.of(SHELF)).catchUp();
        search = new Search(index, BOOK, PastSearches.none());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static void put(Texts page) {
        SHELF.put(page.made().key(), page.made());
    }

    private static SearchResults find(Language language, String text) {
        return search.find(query(language, text));
    }

    @ParameterizedTest
    @CsvSource({
        "LT, återtagandeavtal, agreements-lt",
        "LT, readmission agreements, agreements-lt",
        "LV, readmisijos sutartys, agreements-lv",
        "SV, atpakaļuzņemšanas līgumi, agreements-sv",
        "SV, atpakaluznemsanas ligumi, agreements-sv",
        "EN, readmisijos susitarimas, agreements-en",
        "LT, TMO, iom-lt",
        "LT, SMO, iom-lt",
        "LT, Vitryssland, belarus-lt",
        "LT, Belarus, belarus-lt",
        "LT, Anglijoje, kingdom-lt",
        "LV, Anglija, kingdom-lv",
        "SV, England, kingdom-sv",
        "EN, England, kingdom-en"
    })
    void whatIsAskedForByAnotherNameIsFound(Language language, String typed, String key) {
        SearchResults results = find(language, typed);

        assertThat(keys(results)).contains(key);
        assertThat(results.corrected()).isFalse();
    }

    @Test
    void nameThatTextsCallOtherwiseIsWellSpelt() {
        SearchResults results = find(LV, "Moldāvija");

        assertThat(keys(results)).contains("kingdom-lv");
        assertThat(results.suggestion()).isEmpty();
    }

    @Test
    void textWithTheWordsThemselvesComesFirst() {
        assertThat(keys(find(LT, "IOM"))).containsExactly("iom-word-lt", "help-lt", "iom-lt");
    }

    @Test
    void otherNameIsMarkedInTheExtract() {
        assertThat(find(LT, "Vitryssland").hits().stream().flatMap(hit -> marked(hit).stream()))
                .contains("Baltarusija");
    }

    @Test
    void answerTellsWhatWasMeant() {
        assertThat(find(LT, "Vitryssland").concepts().concepts())
                .extracting(asked -> asked.concept().name(LT))
                .containsExactly("Baltarusija");
    }

    @Test
    void pageOfOneLanguageOnlyIsShownFromThere() {
        SearchResults results = find(EN, "refugees");

        assertThat(results.others()).extracting(Hit::key).contains("only-lv");
    }

    @Test
    void hitsOfOtherLanguagesFollowWhereThePageHasRoom() {
        SearchResults results = find(LT, "readmisijos susitarimas");

        assertThat(keys(results)).contains("agreements-lt");
        assertThat(results.hits()).startsWith(results.own().toArray(Hit[]::new));
        assertThat(results.total()).isEqualTo(results.own().size());
        assertThat(results.others()).extracting(Hit::key).contains("agreements-sv", "agreements-lv", "agreements-en");
    }

    @Test
    void hitOfAnotherLanguageHasItsTranslation() {
        SearchResults results = find(LT, "evening");

        assertThat(results.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.language()).isEqualTo(EN);
            assertThat(hit.translation())
                    .hasValueSatisfying(other -> assertThat(other.title()).isEqualTo("Vakaras"));
        });
    }

    @Test
    void hitFoundByAnotherNameNamesIt() {
        assertThat(find(LT, "TMO").hits().stream()
                        .filter(hit -> hit.key().equals("iom-lt"))
                        .flatMap(hit -> hit.by().stream())
                        .map(concept -> concept.called(LT)))
                .containsExactly("Tarptautinė migracijos organizacija (IOM)");
    }

    @Test
    void hitFoundByTheWordsTypedNamesNoOther() {
        assertThat(find(LT, "IOM").hits().get(0).by()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LT, IOM, iom-word-lt", "LT, Baltarusija, belarus-lt", "EN, Belarus, news-by"})
    void noMatchByAnotherNameComesBeforeOneByWords(Language language, String typed, String ignored) {
        List<Boolean> byName = find(language, typed).hits().stream()
                .map(hit -> !hit.by().isEmpty())
                .toList();

        assertThat(byName).isSorted();
    }

    @Test
    void chosenLanguagesAreTheOnlyOnes() {
        SearchResults results = search.find(
                query(LT, "readmisijos susitarimas").withFilters(Map.of(Facet.LANGUAGE, Set.of("sv", "en"))));

        assertThat(results.hits()).extracting(Hit::language).containsOnly(SV, EN);
        assertThat(results.total()).isEqualTo(results.hits().size());
    }

    @Test
    void pagesOfChosenLanguagesHoldEveryHitOnce() {
        SearchQuery all = query(LT, "readmisijos susitarimas")
                .withFilters(Map.of(Facet.LANGUAGE, Set.of("lt", "lv", "sv", "en")));
        List<String> whole = shown(search.find(all));
        List<String> parts = new ArrayList<>();
        for (int page = 1; page <= whole.size(); page++) {
            parts.addAll(shown(search.find(all.sized(1).onPage(page))));
        }

        assertThat(whole).hasSizeGreaterThan(3);
        assertThat(parts).isEqualTo(whole);
    }

    private static List<String> shown(SearchResults results) {
        return results.hits().stream()
                .map(hit -> hit.language() + " " + hit.key())
                .toList();
    }

    @Test
    void countsByLanguageAreThoseOfEachLanguageAlone() {
        Map<String, Integer> counts =
                search.find(query(LT, "Vitryssland"), true).counts(Facet.LANGUAGE);

        assertThat(counts).isNotEmpty();
        counts.forEach((code, count) -> assertThat(
                        search.find(query(LT, "Vitryssland").withFilters(Map.of(Facet.LANGUAGE, Set.of(code))))
                                .total())
                .isEqualTo(count));
    }

    @ParameterizedTest
    @CsvSource({
        "LT, readmisijos, Readmisija ir grąžinimas",
        "LT, grazinima, Readmisija ir grąžinimas",
        "LT, TMO, Pagalba grįžtantiems: TMO",
        "LT, Tarptautines migracijos organizacija, Pagalba grįžtantiems: TMO"
    })
    void otherFormsAndNamesOfATitleAreSuggested(Language language, String typed, String title) {
        assertThat(search.suggest(typed, language, 10))
                .extracting(Suggestion::title)
                .contains(title);
    }

    @Test
    void suggestedPagesComeBeforeWhatToSearchFor() {
        assertThat(search.suggest("balt", LT, 10))
                .extracting(Suggestion::kind)
                .containsSubsequence(Suggestion.Kind.PAGE, Suggestion.Kind.COUNTRY)
                .isSorted();
    }

    @Test
    void onlySubjectsThatTextsSpeakOfAreSuggested() {
        assertThat(search.suggest("vokiet", LT, 10)).isEmpty();
    }

    @Test
    void unwantedWordLeavesOutOnlyTextsThatHoldIt() {
        assertThat(keys(find(LT, "Baltarusija -Vitryssland"))).contains("belarus-lt");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, bulletin country:Belarus, news-by",
        "EN, bulletin country:Vitryssland, news-by",
        "EN, bulletin country:BY, news-by",
        "LT, biuletenis šalis:by, news-lt",
        "EN, bulletin Country:\"South Korea\", news-kr",
        "EN, bulletin type:news year:2023, news-kr",
        "EN, bulletin type:news year:2023 country:Belarus, ''",
        "LT, biuletenis šalis:Baltarusija, news-lt",
        "LT, biuletenis salis:Baltkrievija metai:2024, news-lt",
        "LT, biuletenis tipas:naujiena, news-lt",
        "EN, bulletin type:News country:Belarus, news-by",
        "LV, biļetens tips:jaunums valsts:Baltkrievija gads:2024, news-lv",
        "SV, bulletin typ:nyhet land:Vitryssland år:2024, news-sv",
        "SV, bulletin typ:nyhet land:Belarus ar:2024, news-sv"
    })
    void filterTypedAsAWordNarrows(Language language, String typed, String key) {
        assertThat(keys(find(language, typed))).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource({"bulletin foo:bar", "bulletin year:soon", "bulletin country:Nowhereland", "bulletin :"})
    void filterThatIsNotUnderstoodIsForgiven(String typed) {
        assertThat(keys(find(EN, typed))).contains("news-by", "news-kr");
    }

    @Test
    void answerOfFilterWordsShowsWhatWasTyped() {
        assertThat(find(EN, "bulletin type:news").query().text()).isEqualTo("bulletin type:news");
    }

    @Test
    void hitsAreCountedByCountryAndYear() {
        SearchResults results = find(EN, "bulletin");

        assertThat(results.counts(Facet.COUNTRY)).isEqualTo(Map.of("BY", 1, "KR", 1));
        assertThat(results.counts(Facet.YEAR)).isEqualTo(Map.of("2024", 1, "2023", 1));
    }

    @Test
    void countsOfAFacetMindTheOthersAndNotItself() {
        SearchResults results = search.find(
                query(EN, "bulletin").withFilters(Map.of(Facet.COUNTRY, Set.of("BY"), Facet.TYPE, Set.of("news"))));

        assertThat(keys(results)).containsExactly("news-by");
        assertThat(results.counts(Facet.COUNTRY)).isEqualTo(Map.of("BY", 1, "KR", 1));
        assertThat(results.counts(Facet.YEAR)).isEqualTo(Map.of("2024", 1));
    }

    @Test
    void severalValuesOfAFacetAreAlternatives() {
        SearchResults results =
                search.find(query(EN, "bulletin").withFilters(Map.of(Facet.YEAR, Set.of("2023", "2024"))));

        assertThat(keys(results)).containsExactlyInAnyOrder("news-by", "news-kr");
    }

    @Test
    void hitsAreCountedByOrganisation() {
        assertThat(find(LT, "pagalba").counts(Facet.ORGANISATION)).isEqualTo(Map.of("iom", 1));
    }

    @Test
    void otherConceptsMakeAnotherIndex(@TempDir Path other) {
        try (LuceneIndex plain = new LuceneIndex(other, ConceptBook.empty())) {
            new Indexer(plain, LOG, List.of(SHELF)).catchUp();
            assertThat(plain.applied()).isEqualTo(LOG.latest());
        }
        try (LuceneIndex again = new LuceneIndex(other, BOOK)) {
            assertThat(again.applied()).isEqualTo(SearchIndex.NOTHING);
        }
    }
}
