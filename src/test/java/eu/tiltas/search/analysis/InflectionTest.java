package eu.tiltas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dictionary forms find their inflected forms, and unlike words stay apart, on words of this domain. */
class InflectionTest {

    private static final double FLOOR = 0.98;

    @ParameterizedTest
    @EnumSource(Language.class)
    void dictionaryFormFindsInflectedForms(Language language) {
        assertReached(Track.STEM, language, UnaryOperator.identity(), UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inflectedFormsFindDictionaryForm(Language language) {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Words words : Terms.forms(language)) {
            for (String form : words.others()) {
                tried++;
                if (!Terms.meet(Track.STEM, language, form, words.word())) {
                    missed.add(form);
                }
            }
        }
        assertRecall(tried, missed);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void dictionaryFormWithoutDiacriticsFindsInflectedForms(Language language) {
        assertReached(Track.FOLDED, language, Folding::fold, UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textWithoutDiacriticsIsFoundByDictionaryForm(Language language) {
        assertReached(Track.FOLDED, language, UnaryOperator.identity(), Folding::fold);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void capitalsMakeNoDifference(Language language) {
        UnaryOperator<String> upper = text -> text.toUpperCase(Locale.ROOT);
        assertReached(Track.STEM, language, upper, UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void unlikeWordsStayApart(Language language) {
        List<String> met = Terms.unlike(language).stream()
                .filter(words -> Terms.meet(
                        Track.STEM, language, words.word(), words.others().get(0)))
                .map(words -> words.word() + " " + words.others())
                .toList();
        assertThat(met).isEmpty();
    }

    /** Sampled: each dictionary form against those of other entries of the list, of which few are kin. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void entriesOfTheListRarelyMeetEachOther(Language language) {
        List<Words> list = Terms.forms(language);
        List<String> met = new ArrayList<>();
        int pairs = 0;
        for (Words a : list) {
            for (Words b : list) {
                if (a.word().compareTo(b.word()) < 0) {
                    pairs++;
                    if (Terms.meet(Track.STEM, language, a.word(), b.word())) {
                        met.add(a.word() + " " + b.word());
                    }
                }
            }
        }
        assertThat(met).as("%d pairs", pairs).hasSizeLessThan(pairs / 1000);
    }

    private static void assertReached(
            Track track, Language language, UnaryOperator<String> asked, UnaryOperator<String> written) {
        List<String> missed = new ArrayList<>();
        int tried = 0;
        for (Words words : Terms.forms(language)) {
            for (String form : words.others()) {
                tried++;
                if (!Terms.meet(track, language, asked.apply(words.word()), written.apply(form))) {
                    missed.add(words.word() + " " + form);
                }
            }
        }
        assertRecall(tried, missed);
    }

    private static void assertRecall(int tried, List<String> missed) {
        assertThat(1.0 - (double) missed.size() / tried)
                .as("missed %d of %d: %s", missed.size(), tried, missed)
                .isGreaterThanOrEqualTo(FLOOR);
    }
}
