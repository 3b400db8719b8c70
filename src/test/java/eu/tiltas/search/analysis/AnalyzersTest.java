package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Terms.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnalyzersTest {

    @ParameterizedTest
    @CsvSource({
        "LT, EXACT, Vilniaus, vilniaus",
        "LT, STEM, Vilniaus, vilnius",
        "LT, STEM, GRĮŽTANČIŲ, grįžti",
        "LT, FOLDED, GRĮŽTANČIŲ, grizti",
        "LT, FOLDED, griztanciu, grizti",
        "LT, EXACT, İS, is",
        "LV, STEM, līgumiem, līgums",
        "LV, FOLDED, ligumiem, ligums",
        "LV, STEM, nav, būt",
        "SV, STEM, länderna, land",
        "SV, FOLDED, landerna, land",
        "SV, STEM, EU:s, eu",
        "SV, STEM, återtagandeavtalets, återtagandeavtal",
        "SV, FOLDED, atertagandeavtalets, atertagandeavtal",
        "SV, HEAD, återtagandeavtal, avtal",
        "SV, HEAD, återtagandeavtalens, avtal",
        "SV, HEAD, uppehållstillståndet, tillstånd",
        "SV, HEAD, flyktinglägret, läger",
        "SV, HEAD, kvinnofridsarbete, arbete",
        "EN, STEM, children, child",
        "EN, STEM, Lithuania's, lithuania",
        "EN, STEM, EU’s, eu",
        "EN, FOLDED, cafés, cafe",
    })
    void wordBecomes(Language language, Track track, String word, String term) {
        assertThat(Terms.texts(Analyzers.index(language, track), word)).contains(term);
    }

    @Test
    void lettersWithSeparateMarksAreComposed() {
        Analyzer exact = Analyzers.index(Language.LT, Track.EXACT);
        assertThat(Terms.texts(exact, "gri\u0328z\u030Cimas")).containsExactly("grįžimas");
    }

    @Test
    void lithuanianStressMarksAreNoPartOfAWord() {
        Analyzer exact = Analyzers.index(Language.LT, Track.EXACT);
        assertThat(Terms.texts(exact, "sutartìs prãšymas i\u0307\u0301sakas ą\u0303žuolas"))
                .containsExactlyInAnyOrder("sutartis", "prašymas", "isakas", "ąžuolas");
    }

    @Test
    void softHyphensAreNoPartOfAWord() {
        assertThat(Terms.texts(Analyzers.index(Language.SV, Track.STEM), "uppehålls\u00ADtillstånd"))
                .containsExactly("uppehållstillstånd");
    }

    @Test
    void swedishLettersStayInTheMainTrack() {
        assertThat(Terms.meet(Track.STEM, Language.SV, "år", "ar")).isFalse();
    }

    @Test
    void allReadingsStandAtOnePosition() {
        List<Term> terms = Terms.of(Analyzers.index(Language.EN, Track.STEM), "migrants left early");
        assertThat(terms.stream().filter(term -> term.position() == 1).map(Term::text))
                .containsExactlyInAnyOrder("left", "leave");
    }

    @Test
    void readingsKeepTheOffsetsOfTheirWord() {
        List<Term> terms = Terms.of(Analyzers.index(Language.EN, Track.STEM), "migrants left early");
        assertThat(terms.stream().filter(term -> term.position() == 1))
                .allMatch(term -> term.start() == 9 && term.end() == 13);
    }

    @Test
    void headKeepsThePositionOfItsCompound() {
        List<Term> terms = Terms.of(Analyzers.index(Language.SV, Track.HEAD), "ett nytt återtagandeavtal");
        assertThat(terms).containsExactly(new Term("avtal", 2, 9, 25));
    }

    @ParameterizedTest
    @CsvSource({"avtal", "avtalet", "försvara", "undersökning", "återvändande", "aktivering", "Sverige"})
    void simpleWordHasNoHead(String word) {
        assertThat(Terms.of(Analyzers.index(Language.SV, Track.HEAD), word)).isEmpty();
    }

    @Test
    void questionOnTheTrackOfHeadsIsTheWord() {
        assertThat(Terms.meet(Track.HEAD, Language.SV, "avtalen", "återtagandeavtalet"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "SV", mode = EnumSource.Mode.EXCLUDE)
    void otherLanguagesHaveNoHeads(Language language) {
        assertThat(Terms.of(Analyzers.query(language, Track.HEAD), "agreement sutartis līgums"))
                .isEmpty();
    }

    @Test
    void returnAndReturningOfMigrantsStayApartWithoutDiacriticsToo() {
        assertThat(Terms.meet(Track.FOLDED, Language.SV, "atervandring", "återvändande"))
                .isFalse();
    }

    @Test
    void numbersAndAddressesStayAsTheyAre() {
        assertThat(Terms.texts(Analyzers.index(Language.LT, Track.STEM), "2024 2.3 www.migracija.lt"))
                .containsExactlyInAnyOrder("2024", "2.3", "www.migracija.lt");
    }

    @ParameterizedTest
    @CsvSource({
        "LT, grįžtančių, true", "LT, Lietuvoje, true", "LT, xyzzas, false", "LV, līgumiem, true", "LV, qwerty, false",
        "SV, Sverige, true", "SV, blaxtrik, false", "EN, children, true", "EN, migracija, false", "EN, '', false"
    })
    void dictionaryKnowsItsWords(Language language, String word, boolean known) {
        assertThat(Analyzers.knows(language, word)).isEqualTo(known);
    }

    @Test
    void languagesCanBeUsedFromOutside() {
        assertThat(List.of(
                        Terms.texts(new LithuanianAnalyzer(), "sutarčių"),
                        Terms.texts(new LatvianAnalyzer(), "līgumu"),
                        Terms.texts(new SwedishAnalyzer(), "avtalens"),
                        Terms.texts(new EnglishAnalyzer(), "agreements")))
                .allMatch(terms -> terms.size() == 1)
                .extracting(terms -> terms.iterator().next())
                .containsExactly("sutartis", "līgums", "avtal", "agreement");
    }

    @Test
    void loadingTwiceIsHarmless() {
        assertThatCode(() -> {
                    Analyzers.load();
                    Analyzers.load();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void threadsShareAnAnalyzer() throws Exception {
        SwedishAnalyzer analyzer = new SwedishAnalyzer();
        List<String> texts = Terms.forms(Language.SV).stream()
                .map(words -> words.word() + " " + String.join(" ", words.others()))
                .toList();
        List<List<Term>> expected = texts.stream()
                .map(text -> Terms.of(new SwedishAnalyzer(), text))
                .toList();
        List<Callable<List<List<Term>>>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> texts.stream().map(text -> Terms.of(analyzer, text)).toList());
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<List<Term>>> result : threads.invokeAll(work)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
