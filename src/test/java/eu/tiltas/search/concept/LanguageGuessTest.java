package eu.tiltas.search.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource({
        "LT, uppehållstillstånd för anhöriga, SV",
        "LV, hur länge gäller passet, SV",
        "SV, kur gauti pasą, LT",
        "EN, kaip grizti i tevyne, LT",
        "SV, kur saņemt pasi, LV",
        "LT, ka sanemt uzturesanas atlauju, LV",
        "LV, how long does it take, EN",
        "SV, how many people returned, EN",
        "LT, vad kostar det, SV",
        "EN, cik valstu parakstīja, LV",
        "SV, kiek kainuoja leidimas, LT",
    })
    void otherLanguageThanTheReadersIsSeen(Language reader, String text, Language language) {
        assertThat(LanguageGuess.of(text, reader).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "LT, readmisija",
        "SV, integration",
        "EN, integration",
        "SV, migration",
        "LV, forma",
        "LT, forma",
        "LT, xyzzy",
        "LV, 2024",
        "SV, ''",
    })
    void wordOfSeveralLanguagesIsTheReaders(Language reader, String text) {
        assertThat(LanguageGuess.of(text, reader).language()).isEqualTo(reader);
    }
}
