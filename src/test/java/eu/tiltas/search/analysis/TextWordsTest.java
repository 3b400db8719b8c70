package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextWordsTest {

    private static final List<String> WORDS = List.of(
            "readmission",
            "agreements",
            "cafés",
            "cafe",
            "children",
            "eu's",
            "it’s",
            "who:agreements",
            "naïve",
            "xyzzying",
            "grįžtančių",
            "grizti",
            "återtagandeavtalens",
            "atertagandeavtalens",
            "atpakaļuzņemšanas",
            "2024",
            "co2");

    /** A word that one list answers on both tracks is looked up in it once, which must change nothing. */
    @ParameterizedTest
    @EnumSource
    void foldedTrackHasWhatItsOwnAnalystSays(Language language) {
        TextWords words = new TextWords(language);
        WordAnalyst folded = Chain.analyst(language, true);
        for (String word : WORDS) {
            List<String> expected = Arrays.stream(
                            folded.analyse(Folding.fold(word)).terms())
                    .map(String::new)
                    .distinct()
                    .toList();
            assertThat(words.of(word.toCharArray(), word.length()).terms(Track.FOLDED))
                    .as(word)
                    .extracting(BytesRef::utf8ToString)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
