package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.LT;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.ConceptBook;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What is packed of passages is told again as it stood. */
class SuccessionTest {

    private final Succession.Packing packing = new Succession.Packing();

    private void passage(String body, String heading) {
        packing.add(tokens(body), tokens(heading));
    }

    private static Tokens tokens(String text) {
        return Tokens.of(LT, text, ConceptBook.empty().finder());
    }

    /** Each term met as "its number@place", each passage as "its number: length". */
    private List<String> told(BytesRef... terms) {
        List<String> told = new ArrayList<>();
        new Succession(new Sought(List.of(terms))).read(packing.packed(), new Succession.Meeting() {
            @Override
            public void term(int term, int place) {
                told.add(term + "@" + place);
            }

            @Override
            public void passage(int number, int length) {
                told.add(number + ": " + length);
            }
        });
        return told;
    }

    private static BytesRef exact(String word) {
        return new BytesRef(Track.EXACT.sign() + word);
    }

    @Test
    void wordsAreMetWhereTheyStand() {
        passage("sutartis su šalimi ir sutartis be šalies", "");
        passage("kita šalis", "");

        assertThat(told(exact("sutartis"), exact("kita"))).containsExactly("0@0", "0@4", "0: 7", "1@0", "1: 2");
    }

    @Test
    void everyFormIsMetByItsStem() {
        passage("sutartis su šalimi, sutarčių", "");

        assertThat(told(new BytesRef(Track.STEM.sign() + "sutartis"))).containsExactly("0@0", "0@3", "0: 4");
    }

    @Test
    void headingFollowsFarBehindTheBody() {
        passage("apie šalį", "Sutartis");

        assertThat(told(exact("sutartis"))).containsExactly("0@" + (2 + Succession.GAP), "0: 2");
    }

    @Test
    void termSoughtForTwoWordsIsMetForBoth() {
        passage("šalis", "");

        assertThat(told(exact("šalis"), exact("šalis"))).containsExactlyInAnyOrder("0@0", "1@0", "0: 1");
    }

    @Test
    void passagesAreNotToldOfATextThatHasNoneOfTheTerms() {
        passage("apie šalį", "");

        assertThat(told(exact("sutartis"))).isEmpty();
    }

    @Test
    void longTextIsToldToItsEnd() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            body.append("žodis").append(i).append(' ');
        }
        passage(body.toString(), "");
        passage("pabaiga", "");

        assertThat(told(exact("žodis4999"), exact("pabaiga"))).containsExactly("0@4999", "0: 5000", "1@0", "1: 1");
    }
}
