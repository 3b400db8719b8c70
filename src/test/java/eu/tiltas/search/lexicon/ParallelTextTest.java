package eu.tiltas.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.lexicon.TextInBlocks.Block;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small texts whose words are paired in several ways, so that only what is common to all pairs can be learnt. */
class ParallelTextTest {

    private static final String[][] SENTENCES = {
        {"The ferry leaves the harbour.", "Färjan lämnar hamnen."},
        {"The ferry is old.", "Färjan är gammal."},
        {"The harbour is closed.", "Hamnen är stängd."},
        {"The library is closed.", "Biblioteket är stängt."},
        {"The library has an old map.", "Biblioteket har en gammal karta."},
        {"A map shows the harbour.", "En karta visar hamnen."},
        {"The ferry shows its ticket.", "Färjan visar sin biljett."},
        {"A ticket for the library.", "En biljett till biblioteket."},
    };

    @Test
    void wordsThatGoTogetherInAllSentencesTranslateEachOther() {
        Lexicon lexicon = learnt(SENTENCES, 0);

        assertThat(best(lexicon, "ferry", Language.EN, Language.SV)).isEqualTo("färja");
        assertThat(best(lexicon, "library", Language.EN, Language.SV)).isEqualTo("bibliotek");
        assertThat(best(lexicon, "hamn", Language.SV, Language.EN)).isEqualTo("harbour");
        assertThat(best(lexicon, "biljett", Language.SV, Language.EN)).isEqualTo("ticket");
    }

    @Test
    void oneSentenceProvesNothing() {
        assertThat(learnt(new String[][] {SENTENCES[0]}, 0).stems(Language.EN, Language.SV))
                .isEmpty();
    }

    @Test
    void aTextWithoutTranslationTeachesNothing() {
        ParallelText text = new ParallelText();
        for (int i = 0; i < 50; i++) {
            text.add("alone" + i, List.of(text(Language.EN, SENTENCES, 0)));
        }

        assertThat(text.learnt().stems(Language.EN, Language.SV)).isEmpty();
    }

    @Test
    void theOrderOfTextsDoesNotMatter() {
        assertThat(all(learnt(SENTENCES, 0))).isEqualTo(all(learnt(SENTENCES, 3)));
    }

    @Test
    void translationsThatDoNotBelongTogetherAreLeftOut() {
        String[][] wrong = {
            {"The ferry leaves in 2024.", "Biblioteket stänger 1998."}, {"A map from 1901.", "En färja från 2025."}
        };

        assertThat(learnt(wrong, 0).stems(Language.EN, Language.SV)).isEmpty();
    }

    @Test
    void ofVeryMuchTextAPartIsKept() {
        ParallelText text = new ParallelText();
        for (int i = 0; i < 60_000; i++) {
            text.add("page " + i, texts(SENTENCES, i % SENTENCES.length));
        }

        assertThat(text.size()).isBetween(Numbers.STANDARD.mostWords / 3, Numbers.STANDARD.mostWords);
        assertThat(best(text.learnt(), "ferry", Language.EN, Language.SV)).isEqualTo("färja");
    }

    private static Lexicon learnt(String[][] sentences, int first) {
        ParallelText text = new ParallelText();
        for (int time = 0; time < 3; time++) {
            for (int i = 0; i < sentences.length; i++) {
                int number = (first + i) % sentences.length;
                text.add("page " + time + number, texts(sentences, number));
            }
        }
        return text.learnt();
    }

    private static List<TextInBlocks> texts(String[][] sentences, int number) {
        return List.of(text(Language.EN, sentences, number), text(Language.SV, sentences, number));
    }

    private static TextInBlocks text(Language language, String[][] sentences, int number) {
        String sentence = sentences[number][language == Language.EN ? 0 : 1];
        return new TextInBlocks(language, List.of(), List.of(new Block(sentence, false)));
    }

    private static String best(Lexicon lexicon, String stem, Language from, Language to) {
        return lexicon.translations(stem, from, to).stream()
                .findFirst()
                .map(Translation::stem)
                .orElse("");
    }

    private static List<String> all(Lexicon lexicon) {
        return Arrays.stream(Language.values())
                .flatMap(from -> Arrays.stream(Language.values()).flatMap(to -> lexicon.stems(from, to).stream()
                        .map(stem -> stem
                                + lexicon.translations(stem, from, to).stream()
                                        .map(Translation::stem)
                                        .toList())))
                .toList();
    }
}
