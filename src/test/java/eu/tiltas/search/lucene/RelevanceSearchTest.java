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
import static org.assertj.core.api.Assertions.within;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.search.Explanation;
import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.SearchQuery.Sort;
import eu.tiltas.search.SearchResults;
import eu.tiltas.search.SearchResults.Hit;
import eu.tiltas.search.Shelf;
import eu.tiltas.search.Texts;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.relevance.RelevanceBook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files of {@code content/search} do to the order of hits, and how it is explained. */
class RelevanceSearchTest {

    private static final Clock CLOCK =
            new Clock(java.time.Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    @TempDir
    static Path directory;

    private static final Shelf SHELF = new Shelf();
    private static LuceneIndex index;
    private static Search search;

    @BeforeAll
    static void fill() {
        ContentOnDisk content = ContentOnDisk.at(directory.resolve("content"));
        content.write("search/boosts.yaml", "type: {news: 0.9, about: 0.8}\nfreshness: {most: 0.5, half-life: 365}\n");
        content.write(
                "search/small-words.tsv",
                "language\tuse\twords\nen\tquestion\twho|how many|where\nen\tjoining\tthe|of|in\nlt\tquestion\tkur|kas\n");
        content.write(
                "search/synonyms.tsv",
                "language\twords\tway\tothers\nen\tkick out|deport\t>\tremoval\nen\tgreen card\t=\tresidence permit\n");
        content.write(
                "search/promoted.yaml",
                """
                promoted:
                  - page: hidden
                    reason: nobody finds it
                    until: 2027-01-01
                    queries: {en: [lost passport], lt: [pamestas pasas]}
                """);
        put(text("removal", EN, "Removal").body("An order ends a stay."));
        put(text("deport", EN, "To deport").body("It is an old word."));
        put(text("deporting", EN, "Old words").body("Deporting is an old word for it."));
        put(text("permit", EN, "A residence permit").body("It is a card."));
        put(text("card", EN, "A green card").body("It ends the game. Who won the game?"));
        put(text("who", EN, "Who is here").body("Nobody. The house in the wood is empty."));
        put(text("wood", EN, "House of wood").body("Built long ago."));
        SHELF.put(
                "hidden",
                text("hidden", EN, "Documents").body("Ask the police.").made(),
                text("hidden", LT, "Dokumentai").body("Kreipkitės į policiją.").made());
        put(text("passport", EN, "A lost passport").body("What to do about a lost passport."));
        put(text("bulletin-old", EN, "Bulletin of sheep")
                .type("news")
                .date("2016-11-21")
                .body("Grass."));
        put(text("bulletin-new", EN, "Bulletin of sheep")
                .type("news")
                .date("2026-11-20")
                .body("Grass."));
        put(text("sheep", EN, "Bulletin of sheep")
                .type("guidance")
                .date("2016-11-21")
                .body("Grass."));
        put(text("we", EN, "Bulletin of sheep").type("about").date("2026-11-20").body("Grass."));
        put(text("grazinimas", LT, "Grąžinimas į kilmės šalį").body("Grazinimas be ženklų. Žemė."));
        put(text("atgriesanas", LV, "Atgriešanās ārvalstīs").body("Īsi."));
        put(text("avtal", SV, "Återtagandeavtal").body("Ett avtal om återtagande slöts. Avtalet gäller."));
        RelevanceBook relevances = RelevanceBook.of(directory.resolve("content"), CLOCK);
        index = new LuceneIndex(directory.resolve("index"), ConceptBook.empty(), relevances);
        new Indexer(index, new InMemoryLog("one"), List.of(SHELF)).catchUp();
        search = new Search(index, ConceptBook.empty(), PastSearches.none());
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

    @Test
    void questionWordsFindNothingUnlessAloneOrInQuotationMarks() {
        assertThat(keys(find(EN, "who house wood"))).doesNotContain("card");
        assertThat(keys(find(EN, "who"))).contains("who", "card");
        assertThat(keys(find(EN, "\"who won\" game"))).containsExactly("card");
    }

    @Test
    void joiningWordsDoNotDecide() {
        assertThat(keys(find(EN, "wood of the house")).get(0)).isEqualTo("wood");
        assertThat(keys(find(EN, "the sheep"))).doesNotContain("who");
    }

    @Test
    void joiningWordsAreNotMarked() {
        assertThat(find(EN, "the house in the wood").hits().stream()
                        .flatMap(hit -> marked(hit).stream())
                        .distinct())
                .containsExactlyInAnyOrder("house", "wood");
    }

    @Test
    void questionWordThatNoTextHoldsIsNotMisspelt() {
        assertThat(find(EN, "where house wood").suggestion()).isEmpty();
    }

    @Test
    void whatTextsSayInsteadIsFoundBehindWhatWasTypedInTheSamePart() {
        assertThat(keys(find(EN, "deported"))).containsExactly("deport", "removal", "deporting");
        assertThat(keys(find(EN, "kick out"))).contains("removal");
        assertThat(keys(find(EN, "removal"))).containsExactly("removal");
    }

    @Test
    void synonymThatHoldsBothWaysDoes() {
        assertThat(keys(find(EN, "green cards"))).containsExactly("card", "permit");
        assertThat(keys(find(EN, "residence permit"))).containsExactly("permit", "card");
    }

    @Test
    void promotedTextComesFirstWhateverItHolds() {
        SearchResults results = find(EN, "lost passports");
        assertThat(keys(results)).containsExactly("hidden", "passport");
        assertThat(results.hits()).extracting(Hit::promoted).containsExactly(true, false);
        assertThat(results.total()).isEqualTo(2);
    }

    @Test
    void promotedTextIsFoundWhereNothingElseIs() {
        SearchResults results = find(LT, "kur pamestas pasas");
        assertThat(keys(results)).containsExactly("hidden");
        assertThat(results.corrected()).isFalse();
    }

    @Test
    void nothingIsPromotedForAPhraseNorWhereTheNewestComeFirst() {
        assertThat(keys(find(EN, "\"lost passport\""))).containsExactly("passport");
        SearchQuery newest = new SearchQuery("lost passport", EN, Map.of(), Sort.DATE, 1, 10);
        assertThat(keys(search.find(newest))).containsExactly("passport");
    }

    @Test
    void ofTextsAlikeTheTypeDecidesAndOfNewsTheAge() {
        assertThat(keys(find(EN, "bulletin sheep"))).containsExactly("bulletin-new", "sheep", "bulletin-old", "we");
    }

    @ParameterizedTest
    @CsvSource({"LT, gr1=inimas, grąžinimas", "LT, =em4, žemė", "LT, kilm4s 6alis, kilmės šalis"})
    void wordTypedForAnotherKeyboardIsUnderstood(Language language, String typed, String meant) {
        SearchResults results = find(language, typed);
        assertThat(results.suggestion()).contains(meant);
        assertThat(results.hits()).hasSize(1);
    }

    @Test
    void apostropheForAMarkIsUnderstood() {
        assertThat(find(LV, "atgrie'sanos").hits()).hasSize(1);
        assertThat(find(LV, "'arvalst'is").hits()).hasSize(1);
    }

    @Test
    void digitsThatMeanDigitsAreLeft() {
        assertThat(find(LT, "kilmės 2024").suggestion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"grąžnimas, grąžinimas", "grąžinimass, grąžinimas", "graznimas, grazinimas"})
    void proposedSpellingLosesNoMarkThatWasTyped(String typed, String proposed) {
        assertThat(find(LT, typed).suggestion()).contains(proposed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | deport",
                "EN | kick out of the game",
                "EN | who built the house of wood",
                "EN | lost passport",
                "EN | bulletin of sheep",
                "EN | \"green card\"",
                "EN | \"green card\" game -house",
                "EN | resid* permit",
                "EN | residence prmit",
                "LT | grazinimas i kilmes sali",
                "LT | gr1=inimas",
                "SV | avtal",
                "SV | återtagande avtal"
            })
    void partsOfAnExplanationAddUpToTheScore(Language language, String typed) {
        SearchResults results = find(language, typed);
        List<Explanation> explanations = explained(results);
        assertThat(results.hits()).isNotEmpty();
        assertThat(explanations).hasSameSizeAs(results.own());
        for (int i = 0; i < explanations.size(); i++) {
            Hit hit = results.own().get(i);
            assertThat(explanations.get(i).total()).as(hit.key()).isCloseTo(hit.score(), within(hit.score() * 1e-5f));
        }
    }

    private static List<Explanation> explained(SearchResults results) {
        Map<Hit, Explanation> explained = search.explain(results);
        return results.own().stream().map(explained::get).toList();
    }

    @Test
    void partsOfAWordAddUpToItsScore() {
        Explanation.Word word = explained(find(EN, "passport")).get(0).words().get(0);
        float best = word.parts().values().stream().max(Float::compare).orElseThrow();
        float all = word.parts().values().stream().reduce(0f, Float::sum);
        assertThat(word.parts()).containsOnlyKeys("title", "text");
        assertThat(word.score())
                .isCloseTo(
                        word.rarity() * word.weight() * (word.presence() + best + 0.1f * (all - best)), within(1e-4f));
    }

    @Test
    void explanationOfTheNewestFirstAddsUpToo() {
        SearchResults results = search.find(new SearchQuery("bulletin sheep", EN, Map.of(), Sort.DATE, 1, 10));
        List<Explanation> explanations = explained(results);
        assertThat(explanations.stream().map(Explanation::total).collect(Collectors.toList()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : 1)
                .isEqualTo(results.own().stream().map(Hit::score).toList());
    }

    @Test
    void explanationTellsByWhatAWordWasFound() {
        SearchResults results = find(EN, "deported");
        assertThat(explained(results))
                .extracting(explanation -> explanation.words().get(0).way())
                .containsExactly("stem", "synonym", "stem");
        assertThat(explained(find(LT, "grazinima")).get(0).words().get(0).way()).isIn("stem", "folded");
    }
}
