package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchText.Clause;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.relevance.Relevance;
import eu.tiltas.search.relevance.SmallWords.Use;
import eu.tiltas.search.relevance.Synonyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of a question outside quotation marks, and what editors say of them: which say little, and what texts say instead. */
final class Wording {

    private final Vocabulary vocabulary;
    private final QueryConcepts concepts;
    private final Relevance relevance;
    private final List<Word> typed = new ArrayList<>();
    private final List<String> spelt = new ArrayList<>();
    private final List<Word> beside = new ArrayList<>();

    Wording(Vocabulary vocabulary, QueryConcepts concepts, Relevance relevance) {
        this.vocabulary = vocabulary;
        this.concepts = concepts;
        this.relevance = relevance;
    }

    void add(Clause clause, List<Word> words) {
        for (Word word : words) {
            typed.add(word);
            String text = clause.text().substring(word.start() - clause.start(), word.end() - clause.start());
            spelt.add(clause.beginning() || isNamed(word) ? "" : text);
        }
    }

    /** A word that is part of a name is meant, whatever else it might be. */
    private boolean isNamed(Word word) {
        return concepts.concepts().stream()
                .anyMatch(concept -> concept.start() <= word.start() && word.start() < concept.end());
    }

    /** To be called once, when all words are there. */
    void understand() throws IOException {
        List<Use> uses = relevance.smallWords().uses(concepts.language(), spelt);
        List<Word> known = new ArrayList<>(typed);
        for (Synonyms.Met met : relevance
                .synonyms()
                .met(vocabulary.language(), typed.stream().map(Word::word).toList())) {
            for (List<TextWord> other : met.others()) {
                instead(known.subList(met.from(), met.to()), other);
            }
        }
        typed.clear();
        for (int i = 0; i < known.size(); i++) {
            float share =
                    switch (uses.get(i)) {
                        case MEANT -> 1;
                        case LIGHT -> vocabulary.boosts().joining;
                        case SILENT -> vocabulary.boosts().question;
                    };
            if (share > 0) {
                typed.add(uses.get(i) == Use.MEANT ? known.get(i) : known.get(i).light(share));
            }
        }
    }

    /** The rarest of the other words stand for those typed; what is left over is looked for beside them. */
    private void instead(List<Word> words, List<TextWord> other) throws IOException {
        List<Word> others = new ArrayList<>();
        for (TextWord word : other) {
            List<Reading> readings = vocabulary.synonym(word);
            if (!readings.isEmpty()) {
                others.add(vocabulary.beside(word, readings));
            }
        }
        others.sort(Comparator.comparing(Word::rarity).reversed());
        for (int i = 0; i < words.size() && !others.isEmpty(); i++) {
            Word instead = others.get(Math.min(i, others.size() - 1));
            words.set(i, vocabulary.with(words.get(i), instead));
        }
        if (others.size() > words.size()) {
            beside.addAll(others.subList(words.size(), others.size()));
        }
    }

    /** The words typed that say anything. */
    List<Word> meant() {
        return typed;
    }

    /** Words that nobody typed. */
    List<Word> beside() {
        return beside;
    }
}
