package eu.tiltas.search.lucene;

import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.lucene.WordsQuery.Enough;
import eu.tiltas.search.relevance.Promotions.Promoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/** What was asked as Lucene is asked: which whole texts match. */
final class Question {

    static final BitSetProducer WHOLES = new QueryBitSetProducer(new TermQuery(new Term(Schema.WHOLE, "1")));

    private final Asked asked;
    private final Vocabulary vocabulary;
    private final Demand demand;
    private final Boosts boosts;
    private final List<Promoted> promoted;

    Question(Asked asked, Vocabulary vocabulary, Demand demand) {
        this(asked, vocabulary, demand, List.of());
    }

    private Question(Asked asked, Vocabulary vocabulary, Demand demand, List<Promoted> promoted) {
        this.promoted = promoted;
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.demand = demand;
        this.boosts = vocabulary.boosts();
    }

    /** The same, and those texts first, whether they match or not. */
    Question promoting(List<Promoted> first) {
        return new Question(asked, vocabulary, demand, first);
    }

    /** Matches whole texts; its score says how well the text as a whole answers. */
    Query wholes() throws IOException {
        if (promoted.isEmpty()) {
            return matching();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching(), Occur.SHOULD);
        for (int i = 0; i < promoted.size(); i++) {
            query.add(new BoostQuery(text(promoted.get(i)), boosts.promoted * (promoted.size() - i)), Occur.SHOULD);
        }
        return query.build();
    }

    /** That text, whatever was asked. */
    Query text(Promoted one) {
        BooleanQuery.Builder text = new BooleanQuery.Builder()
                .add(new TermQuery(Block.subject(one.kind(), one.key())), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.WHOLE, "1")), Occur.FILTER)
                .add(new TermQuery(new Term(Schema.LANGUAGE, asked.language().code())), Occur.FILTER);
        return new ConstantScoreQuery(text.build());
    }

    private Query matching() throws IOException {
        if (!asked.understood()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!asked.words().isEmpty()) {
            addWords(query);
        }
        phrases().forEach(phrase -> query.add(phrase, Occur.MUST));
        for (List<Word> phrase : asked.unwanted()) {
            query.add(unwanted(phrase), Occur.MUST_NOT);
        }
        if (asked.words().isEmpty() && asked.phrases().isEmpty()) {
            // Every field is of one language: words need not be told which.
            query.add(new TermQuery(new Term(Schema.LANGUAGE, asked.language().code())), Occur.FILTER);
        }
        return query.build();
    }

    private void addWords(BooleanQuery.Builder query) {
        List<Word> words = asked.words();
        List<Word> all = new ArrayList<>(words);
        all.addAll(asked.beside());
        query.add(new WordsQuery(all.stream().map(this::inText).toList(), enough(all)), Occur.MUST);
        adjacency().forEach(adjacent -> query.add(adjacent, Occur.SHOULD));
    }

    /** All words side by side in what names the text; none if that can't be. */
    List<Query> adjacency() {
        List<Word> words = asked.words();
        if (words.size() < 2 || !words.stream().allMatch(Word::known)) {
            return List.of();
        }
        return List.of(
                new BoostQuery(adjacent(Schema.named(asked.language()), words, Track.STEM, 1), boosts.namedAdjacent));
    }

    List<Query> phrases() throws IOException {
        List<Query> phrases = new ArrayList<>();
        for (List<Word> phrase : asked.phrases()) {
            phrases.add(phrase(phrase));
        }
        return phrases;
    }

    private Enough enough(List<Word> words) {
        List<Word> deciding = deciding(words);
        float known = 0;
        for (Word word : words) {
            known += word.findsAny() && word.decides() ? word.rarity() : 0;
        }
        boolean some = demand == Demand.SOME && known > 0;
        return new Enough(
                words.stream().map(deciding::contains).toList(),
                needed(deciding.size()),
                some ? boosts.someShare * known : Float.POSITIVE_INFINITY);
    }

    /** Words that most texts hold must not decide in a long question; in a short one every word is meant. */
    private List<Word> deciding(List<Word> words) {
        List<Word> meant = words.stream().filter(Word::decides).toList();
        List<Word> rare = meant.stream()
                .filter(word -> word.frequency() <= boosts.commonShare * vocabulary.texts())
                .toList();
        return meant.size() <= 2 || rare.isEmpty() ? meant : rare;
    }

    private int needed(int words) {
        return words <= 2 ? words : Math.max(2, Math.round(boosts.wordsShare * words));
    }

    private WordQuery inText(Word word) {
        return new WordQuery(word, Schema.text(asked.language()), boosts);
    }

    /** The words side by side as typed, in a passage or elsewhere; without diacritics if they may be meant so. */
    private Query phrase(List<Word> words) throws IOException {
        List<Query> anywhere = new ArrayList<>();
        addPhrase(anywhere, words, Track.EXACT);
        if (words.stream().allMatch(Word::folded)) {
            addPhrase(anywhere, words, Track.FOLDED);
        }
        // The sum of all, as of clauses that should match, but without the thousand buckets that Lucene makes for
        // those.
        return new DisjunctionMaxQuery(anywhere, 1);
    }

    private void addPhrase(List<Query> anywhere, List<Word> words, Track track) throws IOException {
        float boost = boosts.of(Way.of(track));
        Query named = adjacent(Schema.named(asked.language()), words, track, 0);
        anywhere.add(new BoostQuery(named, boost * boosts.of(Part.TITLE)));
        anywhere.add(new BoostQuery(new ToParentBlockJoinQuery(inPassage(words, track), WHOLES, ScoreMode.Max), boost));
    }

    private Query inPassage(List<Word> words, Track track) throws IOException {
        String field = Schema.passage(asked.language());
        Spellings spellings = vocabulary.spellings();
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Word word : words) {
            Set<BytesRef> terms = new TreeSet<>();
            for (BytesRef term : terms(word, track)) {
                terms.addAll(spellings.of(term));
            }
            if (terms.isEmpty()) {
                return new MatchNoDocsQuery("no spelling");
            }
            phrase.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static Query adjacent(String field, List<Word> words, Track track, int slop) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(
                terms(word, track).stream().map(term -> new Term(field, term)).toArray(Term[]::new)));
        return phrase.build();
    }

    private static List<BytesRef> terms(Word word, Track track) {
        List<BytesRef> terms = new ArrayList<>(word.word().asked(track));
        if (track == Track.FOLDED) {
            // What is folded as it is stemmed stands among the stems only.
            word.word().asked(Track.STEM).stream()
                    .filter(stem -> !terms.contains(stem))
                    .forEach(terms::add);
        }
        return terms;
    }

    /** Who wants no <i>avtal</i> may still want an <i>återtagandeavtal</i>. */
    private Query unwanted(List<Word> words) throws IOException {
        return words.size() == 1 ? inText(words.get(0).without(Track.HEAD)) : phrase(words);
    }
}
