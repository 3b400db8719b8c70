package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.page.PageEntry;
import eu.tiltas.page.PageType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of lists. */
class ListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static PageEntry entry(Language language, String title) {
        return entry(language, title, PageType.GUIDANCE, DAY, DAY);
    }

    private static PageEntry entry(
            Language language, String title, PageType type, LocalDate published, LocalDate updated) {
        return new PageEntry("k", language, "slug", title, "", type, "s", 1, published, updated);
    }

    /** {@code A: Apple, Axe / B: Bread}. */
    private static List<String> letters(Language language, List<String> titles) {
        return Lists.letters(
                        language,
                        titles.stream()
                                .map(title -> Lists.Item.of(entry(language, title)))
                                .toList())
                .stream()
                .map(letter -> letter.letter() + ": "
                        + String.join(
                                ", ",
                                letter.entries().stream().map(Lists.Item::title).toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LT | A: Abėcėlė / B: Ba / C: Cukrus / Č: Čekija / D: Da",
                "LT | I: Yla, Imigracija, Iš / J: Jūra",
                "LT | S: Sutartis / Š: Šalis / T: Tiltas / U: Upė / V: Vyzos / Z: Zona / Ž: Žemė",
                "LV | A: Abi / C: Cilvēki / Č: Čehija / D: Darbs",
                "LV | G: Gads / Ģ: Ģimene / K: Kas / Ķ: Ķīna / L: Lietuva / Ļ: Ļaudis / N: Nams / Ņ: Ņem / S: Sods / Š: Šeit / Z: Zviedrija / Ž: Žurnāls",
                "SV | A: Avtal / O: Oro / Z: Zon / Å: Återvändande / Ä: Ägare / Ö: Östersjön",
                "SV | V: Vad, Vägen / W: Wien",
                "EN | A: Aa, Árbol, Azure / E: Éclair / O: Öre / Z: Zone",
                "EN | R: re-entry, Readmission, return, Return home"
            })
    void titlesStandInTheOrderOfTheLanguage(Language language, String expected) {
        List<String> lines = Arrays.asList(expected.split(" / "));
        List<String> titles = new ArrayList<>(lines.stream()
                .flatMap(line -> Arrays.stream(line.substring(3).split(", ")))
                .toList());
        Collections.shuffle(titles, new Random(7));

        assertThat(letters(language, titles)).containsExactlyElementsOf(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LT | Iesmė, Įlanka, Ylas, Ynas, Izola, Jonas",
                "LT | Sala, Svajonė, Šalis, Tiltas",
                "LV | Galds, Gulta, Ģimene, Hokejs",
                "LV | Lauks, Ļaudis, Mājas",
                "SV | Zebra, Åka, Ära, Öken",
                "SV | Vad, Vägen, Wien",
                "EN | Aa, Éclair, Ötzi, Zone"
            })
    void titlesAreSorted(Language language, String expected) {
        List<String> titles = new ArrayList<>(Arrays.asList(expected.split(", ")));
        Collections.reverse(titles);

        assertThat(Lists.letters(
                                language,
                                titles.stream()
                                        .map(title -> Lists.Item.of(entry(language, title)))
                                        .toList())
                        .stream()
                        .flatMap(letter -> letter.entries().stream())
                        .map(Lists.Item::title))
                .containsExactly(expected.split(", "));
    }

    @Test
    void lithuanianYStandsWithI() {
        assertThat(letters(Language.LT, List.of("Yla", "Imigracija"))).singleElement();
    }

    @Test
    void leadingQuotesAndBracketsDoNotCount() {
        assertThat(letters(Language.LT, List.of("Baltija", "„Azijos“ grupė", "(Apie) portalą")))
                .containsExactly("A: (Apie) portalą, „Azijos“ grupė", "B: Baltija");
    }

    @Test
    void titlesThatBeginWithADigitStandUnderASign() {
        assertThat(letters(Language.SV, List.of("Avtal", "2024 i siffror")))
                .containsExactly("#: 2024 i siffror", "A: Avtal");
    }

    @Test
    void titlesInAnotherScriptStandUnderASign() {
        assertThat(letters(Language.EN, List.of("Миграция", "Zone")))
                .containsExactlyInAnyOrder("Z: Zone", "#: Миграция");
    }

    @Test
    void titleWithoutLettersHasItsPlace() {
        assertThat(letters(Language.EN, List.of("🙂"))).containsExactly("#: 🙂");
    }

    @Test
    void anchorsAreUnique() {
        assertThat(Lists.letters(
                        Language.LV,
                        IntStream.range(0, 26)
                                .mapToObj(i -> Lists.Item.of(entry(Language.LV, (char) ('A' + i) + "a")))
                                .toList()))
                .extracting(Lists.Letter::anchor)
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTitleIsListed() {
        List<Lists.Item> entries = IntStream.range(0, 500)
                .mapToObj(i -> Lists.Item.of(entry(Language.LT, (char) ('A' + i % 26) + "žuolas " + i)))
                .toList();

        assertThat(Lists.letters(Language.LT, entries).stream()
                        .mapToInt(letter -> letter.entries().size())
                        .sum())
                .isEqualTo(500);
    }

    @Test
    void newsStandUnderTheirYears() {
        List<Lists.Year> years = Lists.years(List.of(
                entry(Language.EN, "c", PageType.NEWS, LocalDate.of(2026, 1, 1), DAY),
                entry(Language.EN, "b", PageType.NEWS, LocalDate.of(2024, 12, 31), DAY),
                entry(Language.EN, "a", PageType.NEWS, LocalDate.of(2024, 1, 1), DAY)));

        assertThat(years).extracting(Lists.Year::year).containsExactly("2026", "2024");
        assertThat(years.get(1).items()).extracting(Lists.Item::title).containsExactly("b", "a");
    }

    @Test
    void newsShowTheDayOfTheirPublication() {
        LocalDate published = LocalDate.of(2022, 7, 1);

        assertThat(Lists.Item.of(entry(Language.EN, "a", PageType.NEWS, published, DAY))
                        .date())
                .isEqualTo(published);
        assertThat(Lists.Item.of(entry(Language.EN, "a", PageType.ABOUT, published, DAY))
                        .date())
                .isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 50", "2, 50, 50", "3, 100, 20", "4, 120, 0", "0, 0, 50", "-5, 0, 50"})
    void listIsShownInParts(int number, int first, int size) {
        List<PageEntry> all = IntStream.range(0, 120)
                .mapToObj(i -> entry(Language.EN, "t" + i))
                .toList();

        assertThat(Lists.page(all, number)).isEqualTo(all.subList(first, first + size));
    }
}
