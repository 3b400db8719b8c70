package eu.tiltas.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.HalfTree.Question;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lexicon.LexiconBook;
import eu.tiltas.search.lucene.LuceneIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the lexicon adds where half of the portal's pages have one language: {@code src/bench/lexicon.sh} tells more. */
@Order(2)
class LexiconGainTest {

    private static final Path CONTENT = Path.of("content");

    @TempDir
    Path directory;

    @Test
    void pagesOfOneLanguageAreFoundInTheOthersBecauseOthersWereTranslated() {
        HalfTree tree = new HalfTree(JudgedSearch.content(CONTENT), 0);
        ConceptBook concepts = ConceptBook.of(CONTENT);
        LexiconBook lexicons = LexiconBook.open(directory.resolve("lexicon"));
        try (LuceneIndex index = new LuceneIndex(directory.resolve("index"), concepts)) {
            new Indexer(index, new InMemoryLog("half"), List.of(tree)).catchUp();
            new Learner(lexicons, index, List.of(tree)).catchUp();
            Search without = new Search(index, concepts, PastSearches.none());
            Search with = new Search(index, concepts, lexicons, PastSearches.none());

            assertThat(tree.questions()).hasSizeGreaterThan(200);
            assertThat(found(tree, question -> question.place(with, question.page()) <= 10))
                    .as("with, asked on the site of the page's language")
                    .isGreaterThan(0.80)
                    .isGreaterThan(0.2 + found(tree, question -> question.place(without, question.page()) <= 10));
            assertThat(found(tree, question -> question.place(with, question.language()) < HalfTree.NOWHERE))
                    .as("with, on the first page of results in the reader's language")
                    .isGreaterThan(0.5)
                    .isGreaterThan(0.3
                            + found(tree, question -> question.place(without, question.language()) < HalfTree.NOWHERE));
        }
    }

    private interface Found {
        boolean is(Question question);
    }

    private static double found(HalfTree tree, Found found) {
        return (double) tree.questions().stream().filter(found::is).count()
                / tree.questions().size();
    }
}
