package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellsOfLanguagesTest {

    private static final WrittenFact ALL = fact(Map.of("lt", "Tiltas", "sv", "Bro", "en", "Bridge"));

    private static WrittenFact fact(Map<String, String> value) {
        return new WrittenFact("name", value, "", "", List.of(), "", "confirmed", Map.of(), "2026-11-28", "");
    }

    private static CellsOfLanguages cells(String... texts) {
        return new CellsOfLanguages(
                texts.length == 2 ? Map.of(texts[0], texts[1]) : Map.of(texts[0], texts[1], texts[2], texts[3]), "-");
    }

    private static Replaced by(WrittenFact old, Map<String, String> next) {
        return new Replaced(Optional.of(old), Optional.of(next).filter(value -> !value.isEmpty()));
    }

    @Test
    void aTextInOneLanguageLeavesThoseInOthers() {
        assertThat(cells("sv", "Bron").replaced(List.of(ALL)))
                .containsExactly(by(ALL, Map.of("lt", "Tiltas", "sv", "Bron", "en", "Bridge")));
        assertThat(cells("lv", "Tilts").replaced(List.of(ALL)))
                .containsExactly(by(ALL, Map.of("lt", "Tiltas", "lv", "Tilts", "sv", "Bro", "en", "Bridge")));
        assertThat(cells("sv", "Bro").replaced(List.of(ALL))).isEmpty();
    }

    @Test
    void ofSeveralNamesOnlyTheOneInThatLanguageIsTouched() {
        WrittenFact lithuanian = fact(Map.of("lt", "Tiltas", "en", "Bridge"));
        WrittenFact swedish = fact(Map.of("sv", "Bro"));
        List<WrittenFact> held = List.of(lithuanian, swedish);

        assertThat(cells("sv", "Bron").replaced(held)).containsExactly(by(swedish, Map.of("sv", "Bron")));
        assertThat(cells("sv", "-").replaced(held)).containsExactly(by(swedish, Map.of()));
        assertThat(cells("lv", "Tilts").replaced(held))
                .as("nothing that is held speaks Latvian")
                .containsExactly(new Replaced(Optional.empty(), Optional.of(Map.of("lv", "Tilts"))));
        assertThat(cells("sv", "Bron").ambiguous(held)).isEmpty();
    }

    @Test
    void whichOfTwoNamesIsMeantNobodyGuesses() {
        List<WrittenFact> held = List.of(ALL, fact(Map.of("sv", "Passage")));

        assertThat(cells("sv", "Bron").ambiguous(held)).containsExactly("sv");
        assertThat(cells("sv", "Passage").ambiguous(held)).isEmpty();
        assertThat(cells("sv", "Passage").replaced(held)).isEmpty();
        assertThat(cells("lt", "Tiltelis", "sv", "-").ambiguous(held)).isEmpty();
    }

    @Test
    void aNameForAllLanguagesStaysInTheOthers() {
        WrittenFact neutral = fact(Map.of("", "EMN"));

        assertThat(cells("sv", "EMN Sverige").replaced(List.of(neutral)))
                .containsExactly(by(neutral, Map.of("lt", "EMN", "lv", "EMN", "sv", "EMN Sverige", "en", "EMN")));
        assertThat(cells("sv", "EMN").replaced(List.of(neutral))).isEmpty();
    }

    @Test
    void aMinusTakesAwayOneLanguageAndTheWholeWithTheLast() {
        assertThat(cells("sv", "-").replaced(List.of(ALL)))
                .containsExactly(by(ALL, Map.of("lt", "Tiltas", "en", "Bridge")));
        assertThat(cells("lv", "-").replaced(List.of(ALL))).isEmpty();
    }
}
