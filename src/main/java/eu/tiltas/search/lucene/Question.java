package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/** What was asked as Lucene is asked: which whole texts match, and which of their passages matches best. */
final class Question {

    static final BitSetProducer WHOLES = new QueryBitSetProducer(new TermQuery(new Term(Schema.WHOLE, "1")));

    private static final List<Part> PASSAGE = List.of(Part.PASSAGE);

    private final Asked asked;
    private final int texts;
    private final Boosts boosts;
    private final Clauses clauses;

    /** @param texts number of texts in the language asked for */
    Question(Asked asked, int texts, Boosts boosts) {
        this.asked = asked;
        this.texts = texts;
        this.boosts = boosts;
        this.clauses = new Clauses(asked.language(), boosts);
    }

    /** Matches whole texts; its score says how well the text as a whole answers. */
    Query wholes() {
        if (!asked.understood()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Schema.LANGUAGE, asked.language().code())), Occur.FILTER);
        if (!asked.words().isEmpty()) {
            addWords(query);
        }
        asked.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        asked.unwanted().forEach(phrase -> query.add(unwanted(phrase), Occur.MUST_NOT));
        return query.build();
    }

    /** Scores passages; empty if nothing was asked for that a passage could hold. */
    Optional<Query> passages() {
        if (asked.allWords().isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : asked.words()) {
            query.add(new Presence(clauses.word(word, PASSAGE), boosts.passagePresence * word.rarity()), Occur.SHOULD);
        }
        for (int i = 1; i < asked.words().size(); i++) {
            List<Word> pair = asked.words().subList(i - 1, i + 1);
            query.add(
                    new BoostQuery(clauses.adjacent(pair, Part.PASSAGE, Track.STEM, 1), boosts.passageAdjacent),
                    Occur.SHOULD);
        }
        asked.phrases().forEach(phrase -> query.add(clauses.phrase(phrase, PASSAGE), Occur.SHOULD));
        return Optional.of(query.build());
    }

    /** Words that most texts hold must not decide in a long question; in a short one every word is meant. */
    private void addWords(BooleanQuery.Builder query) {
        List<Word> words = asked.words();
        List<Word> rare = words.stream()
                .filter(word -> word.frequency() <= boosts.commonShare * texts)
                .toList();
        boolean all = words.size() <= 2 || rare.isEmpty();
        List<Word> deciding = all ? words : rare;
        BooleanQuery.Builder needed = new BooleanQuery.Builder();
        needed.setMinimumNumberShouldMatch(needed(deciding.size()));
        deciding.forEach(word -> needed.add(whole(word), Occur.SHOULD));
        query.add(needed.build(), Occur.MUST);
        words.stream().filter(word -> !deciding.contains(word)).forEach(word -> query.add(whole(word), Occur.SHOULD));
        if (words.size() > 1) {
            query.add(
                    new BoostQuery(clauses.adjacent(words, Part.TITLE, Track.STEM, 1), boosts.titleAdjacent),
                    Occur.SHOULD);
        }
    }

    private int needed(int words) {
        return words <= 2 ? words : Math.max(2, Math.round(boosts.wordsShare * words));
    }

    private Query whole(Word word) {
        return new Presence(clauses.word(word, Part.OF_WHOLE), boosts.presence * word.rarity());
    }

    private Query phrase(List<Word> words) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        anywhere.add(clauses.phrase(words, Part.OF_WHOLE), Occur.SHOULD);
        anywhere.add(new ToParentBlockJoinQuery(clauses.phrase(words, PASSAGE), WHOLES, ScoreMode.Max), Occur.SHOULD);
        return anywhere.build();
    }

    /** Who wants no <i>avtal</i> may still want an <i>återtagandeavtal</i>. */
    private Query unwanted(List<Word> words) {
        return words.size() == 1 ? clauses.word(words.get(0).without(Track.HEAD), Part.OF_WHOLE) : phrase(words);
    }
}
