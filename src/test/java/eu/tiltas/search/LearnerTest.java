package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.lexicon.LexiconBook;
import eu.tiltas.search.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lexicon follows the index, and what was learnt finds texts in languages that they are not written in. */
class LearnerTest {

    private static final List<List<String>> SENTENCES = List.of(
            List.of("The ferry leaves the harbour.", "Färjan lämnar hamnen."),
            List.of("The ferry is old.", "Färjan är gammal."),
            List.of("The harbour is closed.", "Hamnen är stängd."),
            List.of("The library is closed.", "Biblioteket är stängt."),
            List.of("The library has an old map.", "Biblioteket har en gammal karta."),
            List.of("A map shows the harbour.", "En karta visar hamnen."),
            List.of("The ferry shows its ticket.", "Färjan visar sin biljett."),
            List.of("A ticket for the library.", "En biljett till biblioteket."));

    @TempDir
    Path directory;

    private final Shelf shelf = new Shelf();
    private final InMemoryLog log = new InMemoryLog("log");
    private final ConceptBook concepts = ConceptBook.empty();
    private LuceneIndex index;
    private LexiconBook lexicons;
    private Learner learner;
    private Search search;

    @BeforeEach
    void open() {
        for (int time = 0; time < 3; time++) {
            for (int i = 0; i < SENTENCES.size(); i++) {
                publish("page" + time + i, SENTENCES.get(i));
            }
        }
        index = new LuceneIndex(directory.resolve("index"), concepts);
        begin();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void begin() {
        lexicons = LexiconBook.open(directory.resolve("lexicon"));
        learner = new Learner(lexicons, index, List.of(shelf));
        search = new Search(index, concepts, lexicons, PastSearches.none());
    }

    private void publish(String key, List<String> sentences) {
        shelf.put(
                key,
                Texts.text(key, Language.EN, "Note").body(sentences.get(0)).made(),
                Texts.text(key, Language.SV, "Notis").body(sentences.get(1)).made());
    }

    private void follow() {
        new Indexer(index, log, List.of(shelf)).catchUp();
        learner.catchUp();
    }

    private void change(String key) {
        log.append("page", key);
        follow();
    }

    @Test
    void nothingIsLearntBeforeThereIsAnIndex() {
        learner.catchUp();

        assertThat(lexicons.number()).isNegative();
    }

    @Test
    void theLexiconStandsForTheChangeThatTheIndexHas() {
        log.append("page", "page00");
        follow();

        assertThat(lexicons.isOf("log")).isTrue();
        assertThat(lexicons.number()).isEqualTo(1);
    }

    @Test
    void nothingIsLearntTwice() {
        follow();
        int emptied = shelf.timesEmptied();

        learner.catchUp();

        assertThat(shelf.timesEmptied()).isEqualTo(emptied);
    }

    @Test
    void afterLearningChangesAreWaitedFor() {
        learner = new Learner(lexicons, index, List.of(new Slow(shelf)));
        follow();
        int emptied = shelf.timesEmptied();

        change("page00");

        assertThat(shelf.timesEmptied()).isEqualTo(emptied);
        assertThat(lexicons.number()).isZero();
    }

    @Test
    void whatChangedBeforeTheStartIsLearntAtOnce() {
        follow();
        begin();

        change("page00");

        assertThat(lexicons.number()).isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnIsForgotten() {
        follow();
        shelf.all(texts -> shelf.remove(texts.get(0).key()));
        begin();

        change("page00");

        assertThat(lexicons.lexicon().stems(Language.EN, Language.SV)).isEmpty();
    }

    @Test
    void aDamagedLexiconIsLearntAgain() throws IOException {
        follow();
        Files.write(directory.resolve("lexicon"), new byte[] {1, 2, 3});
        begin();

        learner.catchUp();

        assertThat(lexicons.isOf("log")).isTrue();
        assertThat(lexicons.lexicon().stems(Language.EN, Language.SV)).contains("ferry");
    }

    @Test
    void aTextInOneLanguageIsFoundInAnother() {
        shelf.put(
                "single",
                Texts.text("single", Language.SV, "Biljett till färjan").made());
        follow();

        SearchResults results = search.find(Asking.query(Language.EN, "ferry ticket prices"));

        assertThat(results.others()).extracting(SearchResults.Hit::key).startsWith("single");
        assertThat(results.translations())
                .anySatisfy(found -> assertThat(found.word() + " " + found.to() + " " + found.stem())
                        .isEqualTo("ferry SV färja"));
    }

    @Test
    void wordsThatOnlyMakeAQuestionAreNotTranslated() {
        shelf.put(
                "single",
                Texts.text("single", Language.SV, "Är biljett till färjan").made());
        follow();

        assertThat(search.find(Asking.query(Language.EN, "is")).translations())
                .extracting(QueryConcepts.Translated::word)
                .contains("is");
        assertThat(search.find(Asking.query(Language.EN, "what is the ferry ticket"))
                        .translations())
                .extracting(QueryConcepts.Translated::word)
                .contains("ferry")
                .doesNotContain("what", "is", "the");
    }

    @Test
    void aWordOfAnotherLanguageFindsWhatTheReadersLanguageCallsIt() {
        follow();

        SearchResults results = search.find(Asking.query(Language.EN, "färjorna"));

        assertThat(Asking.keys(results)).isNotEmpty().allMatch(key -> key.matches("page.[016]"));
        assertThat(Asking.marked(results.hits().get(0))).containsExactly("ferry");
    }

    @Test
    void theWordAsTypedComesBeforeItsTranslationsHoweverMuchTheyAre() {
        shelf.put("title", Texts.text("title", Language.EN, "Harbour ferry").made());
        shelf.put(
                "quoted",
                Texts.text("quoted", Language.EN, "Names")
                        .body("Much is said here before hamn is, and then färja and more, in a long text.")
                        .made());
        follow();

        assertThat(Asking.keys(search.find(Asking.query(Language.EN, "hamn färja"))))
                .startsWith("quoted", "title");
    }

    @Test
    void inTheReadersLanguageNothingIsTranslated() {
        shelf.put("ferries", Texts.text("ferries", Language.EN, "Ferry").made());
        for (int i = 0; i < 10; i++) {
            shelf.put(
                    "ferry" + i,
                    Texts.text("ferry" + i, Language.EN, "Ferry " + i).made());
        }
        follow();

        SearchResults results = search.find(Asking.query(Language.EN, "ferry"));

        assertThat(results.others()).isEmpty();
        assertThat(results.concepts().translations()).isEmpty();
    }

    /** Takes so long that the rest after it, many times as long, is not over when the next change comes. */
    private static final class Slow extends Delegate {

        Slow(DocumentSource in) {
            super(in);
        }

        @Override
        public void all(Consumer<List<SearchDocument>> subject) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            super.all(subject);
        }
    }
}
