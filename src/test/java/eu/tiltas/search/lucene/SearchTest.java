package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.search.Asking.extract;
import static eu.tiltas.search.Asking.keys;
import static eu.tiltas.search.Asking.marked;
import static eu.tiltas.search.Asking.query;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tiltas.language.Language;
import eu.tiltas.search.Facet;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.SearchText;
import eu.tiltas.search.Shelf;
import eu.tiltas.search.Suggestion;
import eu.tiltas.search.Texts;
import eu.tiltas.search.concept.ConceptBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find, in an index on disk with the real dictionaries. */
class SearchTest {

    @TempDir
    static Path directory;

    private static final Shelf SHELF = new Shelf();
    private static LuceneIndex index;
    private static Search search;

    @BeforeAll
    static void fill() {
        lithuanian();
        latvian();
        swedish();
        english();
        put(longPage());
        for (int i = 1; i <= 25; i++) {
            put(text("bulletin-" + i, EN, "Bulletin " + i)
                    .type("news")
                    .section("news")
                    .date("2024-%02d-%02d".formatted(1 + i % 12, i))
                    .body("A monthly bulletin on asylum statistics."));
        }
        index = new LuceneIndex(directory, ConceptBook.empty());
        new Indexer(index, new InMemoryLog("one"), List.of(SHELF)).catchUp();
        search = new Search(index, ConceptBook.empty(), PastSearches.none());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static void lithuanian() {
        put(text("readmission-lt", LT, "Readmisijos susitarimai")
                .section("readmission")
                .summary("Su kuriomis valstybėmis susitarta")
                .body("Lietuva yra sudariusi susitarimų su kaimyninėmis valstybėmis. Jie galioja iki šiol."));
        put(
                text("return-lt", LT, "Savanoriškas grįžimas")
                        .section("return")
                        .keywords("TMO")
                        .body(
                                "Užsienietis gali grįžti į kilmės valstybę savanoriškai. Padeda Tarptautinė migracijos organizacija."));
        put(text("groups-lt", LT, "Darbo grupės")
                .section("groups")
                .body("Darbo grupėse dalyvauja Migracijos departamento atstovai. Grupės renkasi Briuselyje."));
    }

    private static void latvian() {
        put(text("readmission-lv", LV, "Atpakaļuzņemšanas nolīgumi")
                .section("readmission")
                .body("Latvija ir noslēgusi nolīgumus ar kaimiņvalstīm. Darba grupās piedalās pārvaldes pārstāvji."));
        put(text("return-lv", LV, "Brīvprātīga atgriešanās")
                .section("return")
                .body("Ārzemnieks var brīvprātīgi atgriezties izcelsmes valstī."));
    }

    private static void swedish() {
        put(text("readmission-sv", SV, "Återtagandeavtal")
                .section("readmission")
                .body("Sverige har slutit flera överenskommelser om återtagande. Myndigheterna samarbetar."));
        put(text("sheep-sv", SV, "Får på bete").section("about").body("Ett får äter gräs på ängen."));
        put(text("travel-sv", SV, "Att fara hem")
                .section("return")
                .body("Tåget går till Vilnius. Man far dit om sommaren."));
    }

    private static void english() {
        put(text("readmission-en", EN, "Readmission agreements")
                .section("readmission")
                .type("guidance")
                .date("2024-05-01")
                .summary("Which states take back their citizens")
                .body("An agreement says which state takes back whom. Children travel with their parents."));
        put(
                text("seminar-en", EN, "Seminar in Bishkek")
                        .section("news")
                        .type("news")
                        .date("2022-07-14")
                        .body(
                                "The seminar spoke of readmission, of 1990 and of return. Border guards from five states came to the seminar."));
        put(text("return-en", EN, "Voluntary return")
                .section("return")
                .type("guidance")
                .date("2023-02-03")
                .keywords("IOM")
                .passage("", "", "Whoever wants to go home can ask for help.")
                .passage("Money", "money", "The allowance for reintegration is paid after arrival."));
    }

    private static Texts longPage() {
        Texts page =
                text("long-en", EN, "All about procedures").section("about").type("about");
        for (int i = 0; i < 25; i++) {
            String filler = ("The procedure in case " + i
                            + " follows the law and takes the time that the office needs. ")
                    .repeat(16);
            page.passage(
                    "Part " + i,
                    "part-" + i,
                    i == 12
                            ? filler + "A lost laissez-passer is replaced by the consulate in Tashkent. " + filler
                            : filler);
        }
        return page;
    }

    private static void put(Texts page) {
        SHELF.put(page.made().key(), page.made());
    }

    private static SearchResults find(Language language, String text) {
        return search.find(query(language, text));
    }

    @ParameterizedTest
    @CsvSource({
        "LT, readmisija, readmission-lt",
        "LT, susitarimas, readmission-lt",
        "LT, darbo grupė, groups-lt",
        "LV, nolīgums, readmission-lv",
        "LV, darba grupa, readmission-lv",
        "SV, överenskommelse, readmission-sv",
        "SV, myndighet, readmission-sv",
        "EN, agreement, readmission-en",
        "EN, child, readmission-en"
    })
    void dictionaryFormFindsInflectedWord(Language language, String typed, String key) {
        assertThat(keys(find(language, typed))).contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "LT, grizimas, return-lt",
        "LT, savanoriskas, return-lt",
        "LT, darbo grupese, groups-lt",
        "LV, atpakaluznemsana, readmission-lv",
        "LV, brivpratiga, return-lv",
        "SV, overenskommelse, readmission-sv",
        "SV, atertagande, readmission-sv"
    })
    void wordWithoutDiacriticsFindsWordThatHasThem(Language language, String typed, String key) {
        SearchResults results = find(language, typed);

        assertThat(keys(results)).contains(key);
        assertThat(results.corrected()).isFalse();
    }

    @Test
    void swedishWordTypedWithDiacriticsIsNotAnother() {
        assertThat(keys(find(SV, "får"))).first().isEqualTo("sheep-sv");
        assertThat(keys(find(SV, "får"))).doesNotContain("travel-sv");
    }

    @Test
    void swedishWordTypedWithoutDiacriticsFindsItselfFirst() {
        assertThat(keys(find(SV, "far"))).containsExactly("travel-sv", "sheep-sv");
    }

    @Test
    void headOfSwedishCompoundFindsIt() {
        assertThat(keys(find(SV, "avtal"))).containsExactly("readmission-sv");
    }

    @Test
    void swedishCompoundThatNoTextHasFindsWhatItIsAKindOf() {
        assertThat(keys(find(SV, "asylmyndigheten"))).containsExactly("readmission-sv");
    }

    @Test
    void titleComesBeforeText() {
        assertThat(keys(find(EN, "readmission"))).containsExactly("readmission-en", "seminar-en");
    }

    @Test
    void keywordFindsPageThatLacksItInItsText() {
        assertThat(keys(find(EN, "IOM"))).containsExactly("return-en");
    }

    @Test
    void phraseFindsWordsSideBySideOnly() {
        assertThat(keys(find(EN, "\"border guards\""))).containsExactly("seminar-en");
        assertThat(keys(find(EN, "\"guards border\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"„darbo grupės“", "”darbo grupės”", "«darbo grupės»", "\"Darbo grupės\""})
    void quotationMarksOfAnyLanguageMakeAPhrase(String typed) {
        assertThat(keys(find(LT, typed))).containsExactly("groups-lt");
    }

    @Test
    void quotedPhraseMayBeTypedWithoutDiacritics() {
        assertThat(keys(find(LT, "\"kilmes valstybe\""))).containsExactly("return-lt");
    }

    @Test
    void asteriskFindsWordsThatBeginSo() {
        assertThat(keys(find(EN, "semin*"))).containsExactly("seminar-en");
        assertThat(keys(find(LT, "savanor*"))).containsExactly("return-lt");
        assertThat(keys(find(EN, "semin"))).doesNotContain("seminar-en");
    }

    @Test
    void minusLeavesOutTextsWithTheWordInAnyForm() {
        assertThat(keys(find(EN, "readmission -seminars"))).containsExactly("readmission-en");
    }

    @Test
    void minusBeforeAPhraseLeavesOutThePhraseOnly() {
        assertThat(keys(find(EN, "readmission -\"border guards\""))).containsExactly("readmission-en");
        assertThat(keys(find(EN, "readmission -\"guards border\""))).hasSize(2);
    }

    @Test
    void pageWithBothWordsComesBeforePagesWithOne() {
        assertThat(keys(find(EN, "readmission seminar")))
                .startsWith("seminar-en")
                .contains("readmission-en");
    }

    @Test
    void pageWithOnlyTheCommonestOfTheWordsIsNotShown() {
        assertThat(keys(find(EN, "laissez-passer statistics"))).doesNotContain("bulletin-1");
    }

    @Test
    void newestFirstShowsOnlyPagesThatHoldAllWords() {
        assertThat(keys(search.find(new SearchQuery("readmission seminar", EN, Map.of(), Sort.DATE, 1, 10))))
                .containsExactly("seminar-en");
    }

    @Test
    void pageWithAllWordsComesBeforePageWithMost() {
        assertThat(keys(find(EN, "readmission return seminar guards"))).startsWith("seminar-en");
    }

    @Test
    void sectionFilterKeepsCountsOfOtherSections() {
        SearchResults results = search.find(
                new SearchQuery("readmission", EN, Map.of(Facet.SECTION, Set.of("news")), Sort.RELEVANCE, 1, 10));

        assertThat(keys(results)).containsExactly("seminar-en");
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.counts(Facet.SECTION)).isEqualTo(Map.of("news", 1, "readmission", 1));
        assertThat(results.counts(Facet.TYPE)).isEqualTo(Map.of("news", 1));
    }

    @Test
    void typeFilterKeepsCountsOfOtherTypes() {
        SearchResults results = search.find(
                new SearchQuery("readmission", EN, Map.of(Facet.TYPE, Set.of("guidance")), Sort.RELEVANCE, 1, 10));

        assertThat(results.counts(Facet.TYPE)).isEqualTo(Map.of("news", 1, "guidance", 1));
        assertThat(results.counts(Facet.SECTION)).isEqualTo(Map.of("readmission", 1));
    }

    @Test
    void filterThatLeavesNothingIsNoReasonForAnotherSpelling() {
        SearchResults results = search.find(
                new SearchQuery("readmission", EN, Map.of(Facet.SECTION, Set.of("about")), Sort.RELEVANCE, 1, 10));

        assertThat(results.total()).isZero();
        assertThat(results.suggestion()).isEmpty();
        assertThat(results.counts(Facet.SECTION)).isEqualTo(Map.of("news", 1, "readmission", 1));
    }

    @Test
    void sortByDatePutsNewestFirst() {
        SearchResults results = search.find(new SearchQuery("readmission", EN, Map.of(), Sort.DATE, 1, 10));
        SearchResults bulletins = search.find(new SearchQuery("bulletin", EN, Map.of(), Sort.DATE, 1, 25));

        assertThat(keys(results)).containsExactly("readmission-en", "seminar-en");
        assertThat(bulletins.hits().stream().map(Hit::date).toList())
                .hasSize(25)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void sortByDateKeepsExtractAndScore() {
        Hit hit = search.find(new SearchQuery("allowance", EN, Map.of(), Sort.DATE, 1, 10))
                .hits()
                .get(0);

        assertThat(hit.anchor()).isEqualTo("money");
        assertThat(hit.score()).isPositive();
    }

    @Test
    void pagesTogetherHoldEveryHitOnce() {
        List<String> all = new java.util.ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            SearchResults results = search.find(new SearchQuery("bulletin", EN, Map.of(), Sort.RELEVANCE, page, 7));
            assertThat(results.total()).isEqualTo(25);
            all.addAll(keys(results));
        }

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void pageBeyondTheLastIsEmptyAndStillCounts() {
        SearchResults results =
                search.find(new SearchQuery("bulletin", EN, Map.of(), Sort.RELEVANCE, SearchQuery.MAX_PAGE, 100));

        assertThat(results.hits()).isEmpty();
        assertThat(results.total()).isEqualTo(25);
        assertThat(results.suggestion()).isEmpty();
    }

    @Test
    void misspeltWordShowsHitsOfTheLikeliestSpelling() {
        SearchResults results = find(EN, "readmision");

        assertThat(results.corrected()).isTrue();
        assertThat(results.suggestion()).contains("readmission");
        assertThat(keys(results)).contains("readmission-en");
    }

    @Test
    void correctedSearchStillTellsWhatOtherLanguagesHold() {
        SearchResults results = find(SV, "readmission");

        assertThat(results.others()).extracting(SearchResults.Hit::language).contains(EN);
    }

    @Test
    void suggestedSpellingKeepsTheRestAsTyped() {
        assertThat(find(EN, "Voluntary retrun").suggestion()).contains("Voluntary return");
    }

    @Test
    void misspeltWordAmongOthersIsASuggestionOnly() {
        SearchResults results = find(EN, "seminar readmission borderr guards");

        assertThat(results.corrected()).isFalse();
        assertThat(keys(results)).contains("seminar-en");
        assertThat(results.suggestion()).contains("seminar readmission border guards");
    }

    @Test
    void misspeltWordWithoutDiacriticsIsCorrectedToOneThatHasThem() {
        SearchResults results = find(LV, "atpakaluznemsanass nolxgums");

        assertThat(results.suggestion()).isPresent();
        assertThat(keys(results)).containsExactly("readmission-lv");
        assertThat(find(LT, "savanoriskxs").suggestion()).contains("savanoriškas");
    }

    @Test
    void misspeltWordThatOtherLanguagesHoldShowsThoseToo() {
        assertThat(find(EN, "seminārs").others()).isEmpty();
        assertThat(find(SV, "voluntary").others()).extracting(Hit::key).contains("return-en");
    }

    @Test
    void minusKeepsCompoundsOfTheWord() {
        assertThat(keys(find(SV, "återtagande -avtal"))).contains("readmission-sv");
    }

    @Test
    void hitByTitleAloneShowsTheBeginningOfTheText() {
        Hit hit = find(LV, "nolīgumi atpakaļuzņemšanas").hits().get(0);

        assertThat(extract(find(EN, "Bishkek").hits().get(0))).startsWith("The seminar spoke of readmission");
        assertThat(extract(hit)).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"1992, ''", "agreement 1992, ''", "agreement1, agreement"})
    void anotherNumberIsNoOtherSpelling(String typed, String suggestion) {
        assertThat(find(EN, typed).suggestion().orElse("")).isEqualTo(suggestion);
    }

    @Test
    void rightlySpeltWordsGetNoSuggestion() {
        assertThat(find(EN, "readmission agreements").suggestion()).isEmpty();
    }

    @Test
    void suggestionFindsWordsInsideTheTitle() {
        assertThat(search.suggest("agr", EN, 10)).extracting(Suggestion::key).containsExactly("readmission-en");
    }

    @Test
    void suggestionIgnoresDiacriticsOnBothSides() {
        assertThat(search.suggest("griz", LT, 10))
                .extracting(Suggestion::title)
                .containsExactly("Savanoriškas grįžimas");
        assertThat(search.suggest("Grįž", LT, 10))
                .extracting(Suggestion::title)
                .containsExactly("Savanoriškas grįžimas");
    }

    @Test
    void suggestionThatBeginsAsTypedComesFirst() {
        assertThat(search.suggest("re", EN, 10))
                .extracting(Suggestion::title)
                .containsExactly("Readmission agreements", "Voluntary return");
    }

    @Test
    void suggestionsAreNoMoreThanAskedFor() {
        assertThat(search.suggest("bul", EN, 4)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "\"", "🙂", "\u0000"})
    void suggestionsForNothingAreNone(String typed) {
        assertThat(search.suggest(typed, EN, 10)).isEmpty();
    }

    @Test
    void sentenceInTheMiddleOfALongPageIsFoundWithItsAnchor() {
        Hit hit = find(EN, "lost laissez-passer consulate").hits().get(0);

        assertThat(hit.key()).isEqualTo("long-en");
        assertThat(hit.anchor()).isEqualTo("part-12");
        assertThat(hit.heading()).isEqualTo("Part 12");
        assertThat(extract(hit)).contains("lost laissez-passer is replaced by the consulate");
    }

    @Test
    void extractMarksInflectedWords() {
        assertThat(marked(find(LT, "susitarimas").hits().get(0))).containsExactly("susitarimų");
        assertThat(marked(find(EN, "parent child").hits().get(0))).containsExactly("Children", "parents");
    }

    @Test
    void extractMarksWordsTypedWithoutDiacritics() {
        assertThat(marked(find(LV, "brivpratigi").hits().get(0))).containsExactly("brīvprātīgi");
    }

    @Test
    void extractIsShortAndCutsNoWord() {
        Hit hit = find(EN, "laissez-passer").hits().get(0);
        String extract = extract(hit).replace("…", "").strip();

        assertThat(extract.length()).isBetween(100, 260);
        assertThat(longPage().made().passages().get(12).text()).contains(extract);
        assertThat(" " + longPage().made().passages().get(12).text() + " ").contains(" " + extract + " ");
    }

    @Test
    void nothingFoundShowsWhatOtherLanguagesHold() {
        SearchResults results = find(EN, "återtagandeavtal");

        assertThat(results.total()).isZero();
        assertThat(results.others()).extracting(Hit::key).containsExactly("readmission-sv");
        assertThat(results.others()).extracting(Hit::language).containsOnly(SV);
    }

    @Test
    void somethingFoundShowsNothingOfOtherLanguages() {
        assertThat(find(EN, "readmission").others()).isEmpty();
    }

    @Test
    void nothingTypedFindsEverythingInTheLanguage() {
        assertThat(find(LV, "").total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "-", "\"\"", "((", "🙂", "* ~ ^"})
    void punctuationFindsNothing(String typed) {
        assertThat(find(EN, typed).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"readmission agreements", "readmission agreements\"", "(readmission) agreements*",
                        "title:readmission",
                "readmission AND agreements", "readmission^2 agreements~", "+readmission +agreements", "readmission 🙂"
            })
    void whatOtherSearchEnginesUnderstandIsForgiven(String typed) {
        assertThat(keys(find(EN, typed.replace("title:", "")))).contains("readmission-en");
    }

    @Test
    void noTextMakesSearchFail() {
        Random random = new Random(7);
        String alphabet =
                "abcåäöąčęėįšųūžāģķļņ \"„“”«»-−+~*?:^()[]{}\\/&|!.,;'’0123456789\u0000\u0007\u200b\u00ad\ud83d\ude42\ud800 AND OR NOT  ";
        for (int i = 0; i < 500; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(400); j > 0; j--) {
                typed.append(
                        random.nextInt(12) == 0
                                ? (char) random.nextInt(0x10000)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = SearchText.clean(typed.toString());
            Language language = Language.values()[i % 4];
            assertThatCode(() -> {
                        search.find(query(language, text));
                        search.suggest(typed.toString(), language, 5);
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void longestQuestionOfDifferentWordsIsAnswered() {
        String words =
                "readmission agreement return seminar voluntary bulletin asylum statistics children parents border guards five "
                        + "states allowance reintegration arrival procedure office law time consulate lost help home monthly citizens "
                        + "take back whom which says travel paid wants ask";

        assertThatCode(() -> find(EN, SearchText.clean(words))).doesNotThrowAnyException();
    }
}
