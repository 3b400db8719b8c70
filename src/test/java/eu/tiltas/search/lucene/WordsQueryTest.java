package eu.tiltas.search.lucene;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.search.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.InMemoryLog;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.Shelf;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.lucene.WordsQuery.Enough;
import eu.tiltas.search.relevance.Numbers;
import eu.tiltas.search.relevance.Relevance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever words lead, those texts are found that hold enough, and each scores the sum of its words. */
class WordsQueryTest {

    private static final Boosts BOOSTS = Boosts.of(Numbers.STANDARD);

    private static final List<String> WORDS =
            List.of("agreement", "border", "council", "decision", "family", "guide", "journey", "letter");

    @TempDir
    static Path directory;

    private static FSDirectory opened;
    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    @BeforeAll
    static void fill() throws IOException {
        Random random = new Random(7);
        Shelf shelf = new Shelf();
        for (int i = 0; i < 300; i++) {
            // The first words are common, the last ones rare.
            String body = IntStream.range(0, WORDS.size())
                    .filter(word -> random.nextInt(word + 2) == 0)
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            shelf.put("p" + i, text("p" + i, EN, "Number " + i).body(body).made());
        }
        try (LuceneIndex index = new LuceneIndex(directory, ConceptBook.empty())) {
            new Indexer(index, new InMemoryLog("words"), List.of(shelf)).catchUp();
        }
        opened = FSDirectory.open(directory);
        reader = DirectoryReader.open(opened);
        searcher = new IndexSearcher(reader);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        opened.close();
    }

    @Test
    void findsWhatHoldsEnoughWhicheverWordsLead() throws IOException {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            List<WordQuery> words = someWords(random);
            Enough enough = new Enough(
                    words.stream().map(word -> random.nextInt(3) > 0).toList(),
                    1 + random.nextInt(words.size()),
                    random.nextBoolean() ? Float.POSITIVE_INFINITY : 6 * random.nextFloat());

            Map<Integer, Float> found = scores(new WordsQuery(words, enough));

            Map<Integer, Float> expected = expected(words, enough);
            assertThat(found.keySet()).as(words + " " + enough).isEqualTo(expected.keySet());
            found.forEach((text, score) -> assertThat(score).isCloseTo(expected.get(text), Offset.offset(1e-3f)));
        }
    }

    private static List<WordQuery> someWords(Random random) throws IOException {
        String typed = random.ints(1 + random.nextInt(5), 0, WORDS.size())
                .distinct()
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
        Vocabulary vocabulary = new Vocabulary(searcher, EN, BOOSTS, Relevance.STANDARD, LocalDate.of(2026, 11, 21));
        return Asked.of(typed, EN, vocabulary, QueryConcepts.none(EN)).words().stream()
                .map(word -> new WordQuery(word, Schema.text(EN), BOOSTS))
                .toList();
    }

    /** By asking for each word alone. */
    private static Map<Integer, Float> expected(List<WordQuery> words, Enough enough) throws IOException {
        List<Map<Integer, Float>> alone = new ArrayList<>();
        for (WordQuery word : words) {
            alone.add(scores(word));
        }
        Map<Integer, Float> expected = new TreeMap<>();
        for (int text = 0; text < reader.maxDoc(); text++) {
            int deciding = 0;
            float rarity = 0;
            float score = 0;
            for (int i = 0; i < words.size(); i++) {
                if (alone.get(i).containsKey(text)) {
                    deciding += enough.deciding().get(i) ? 1 : 0;
                    rarity += words.get(i).rarity();
                    score += alone.get(i).get(text);
                }
            }
            if (score > 0 && (deciding >= enough.needed() || rarity >= enough.rarity())) {
                expected.put(text, score);
            }
        }
        return expected;
    }

    private static Map<Integer, Float> scores(Query query) throws IOException {
        Map<Integer, Float> scores = new TreeMap<>();
        for (ScoreDoc hit : searcher.search(query, reader.maxDoc()).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }
}
