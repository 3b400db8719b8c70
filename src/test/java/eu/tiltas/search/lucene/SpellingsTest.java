package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.LT;
import static eu.tiltas.search.Asking.marked;
import static eu.tiltas.search.Asking.query;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchResults;
import eu.tiltas.search.Texts;
import eu.tiltas.search.concept.ConceptBook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages are found by forms of their words that they do not have, whatever became of other texts and of the process. */
class SpellingsTest {

    private static final ConceptBook NO_CONCEPTS = ConceptBook.empty();

    @TempDir
    Path directory;

    private static void put(LuceneIndex index, int change, Texts... texts) {
        for (Texts text : texts) {
            index.replace("page", text.made().key(), List.of(text.made()));
        }
        index.commit(change, "one");
    }

    private static Texts page(String key) {
        return text(key, LT, "Žinia")
                .passage("", "", "Apie orą ir kelius.")
                .passage("Toliau", "toliau", "Valstybės sudarė susitarimų dėl grįžtančių žmonių.");
    }

    private static void assertFound(LuceneIndex index, String typed, String marked) {
        SearchResults results = new Search(index, NO_CONCEPTS, PastSearches.none()).find(query(LT, typed));
        assertThat(results.own()).hasSize(1);
        assertThat(results.own().get(0).anchor()).isEqualTo("toliau");
        assertThat(marked(results.own().get(0))).contains(marked);
    }

    @Test
    void spellingOutlivesTheTextThatHadItFirst() {
        try (LuceneIndex index = new LuceneIndex(directory, NO_CONCEPTS)) {
            put(index, 1, page("first"), page("second"));
            index.replace("page", "first", List.of());
            index.commit(2, "one");
            index.tidy();

            assertFound(index, "susitarimas", "susitarimų");
        }
    }

    @Test
    void spellingIsThereForTextsThatComeAfterAnEmptying() {
        try (LuceneIndex index = new LuceneIndex(directory, NO_CONCEPTS)) {
            put(index, 1, page("first"));
            index.clear();
            put(index, 2, page("second"));

            assertFound(index, "susitarimas", "susitarimų");
        }
    }

    @Test
    void spellingIsThereForTextsThatComeAfterARestart() {
        try (LuceneIndex index = new LuceneIndex(directory, NO_CONCEPTS)) {
            put(index, 1, page("first"));
        }
        try (LuceneIndex index = new LuceneIndex(directory, NO_CONCEPTS)) {
            index.replace("page", "first", List.of());
            put(index, 2, page("second"));

            assertFound(index, "susitarimas", "susitarimų");
        }
    }

    @Test
    void otherIndexOfTheSameProcessHasItsOwn(@TempDir Path other) {
        try (LuceneIndex one = new LuceneIndex(directory, NO_CONCEPTS);
                LuceneIndex two = new LuceneIndex(other, NO_CONCEPTS)) {
            put(one, 1, page("first"));
            put(two, 1, page("first"));

            assertFound(one, "susitarimas", "susitarimų");
            assertFound(two, "susitarimas", "susitarimų");
        }
    }

    @Test
    void phraseTypedWithoutDiacriticsIsFoundInPassages() {
        try (LuceneIndex index = new LuceneIndex(directory, NO_CONCEPTS)) {
            put(index, 1, page("first"));

            assertFound(index, "\"grįžtančių žmonių\"", "grįžtančių");
            assertFound(index, "\"griztanciu zmoniu\"", "grįžtančių");
        }
    }
}
