package eu.tiltas.search.lexicon;

import eu.tiltas.language.Language;
import eu.tiltas.search.lexicon.Beads.Bead;
import eu.tiltas.search.lexicon.WordPairs.Pair;
import eu.tiltas.search.lexicon.Words.Stems;
import eu.tiltas.search.lexicon.Written.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said in several languages, collected to learn from. Takes bounded memory: of too much text a part is kept, the
 * same whatever order it comes in. One thread's.
 */
public final class ParallelText {

    private final Numbers numbers;
    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final List<Couple> couples = new ArrayList<>();
    private int step = 1;

    /** What there is in two languages. */
    private record Couple(Language first, Language second, PairedText text) {}

    public ParallelText() {
        this(Numbers.STANDARD);
    }

    ParallelText(Numbers numbers) {
        this.numbers = numbers;
        Language[] all = Language.values();
        for (int i = 0; i < all.length; i++) {
            words.put(all[i], new Words(all[i]));
            for (int j = i + 1; j < all.length; j++) {
                couples.add(new Couple(all[i], all[j], new PairedText()));
            }
        }
    }

    /**
     * @param key of what the texts have in common
     * @param texts translations of each other, each in another language; a single one teaches nothing
     */
    public void add(String key, List<TextInBlocks> texts) {
        int hash = key.hashCode() * 0x9E3779B9 >>> 8;
        if (texts.size() < 2 || hash % step != 0) {
            return;
        }
        Map<Language, Written> written = new EnumMap<>(Language.class);
        texts.forEach(text -> written.put(text.language(), Written.of(text, words.get(text.language()))));
        for (Couple couple : couples) {
            if (written.containsKey(couple.first()) && written.containsKey(couple.second())) {
                pair(written.get(couple.first()), written.get(couple.second()), couple.text());
                couple.text().end(hash);
            }
        }
        while (size() > numbers.mostWords) {
            step *= 2;
            couples.forEach(couple -> couple.text().thin(step));
        }
    }

    private void pair(Written first, Written second, PairedText text) {
        for (int i = 0; i < Math.min(first.named().size(), second.named().size()); i++) {
            pair(first.named().get(i).sentences(), second.named().get(i).sentences(), text);
        }
        List<Bead> blocks = Beads.of(first.body(), second.body());
        int paired = blocks.stream()
                .mapToInt(bead -> bead.firstTo() - bead.firstFrom() + bead.secondTo() - bead.secondFrom())
                .sum();
        if (paired >= numbers.pairedShare * (first.body().size() + second.body().size())) {
            for (Bead bead : blocks) {
                pair(
                        sentences(first.body().subList(bead.firstFrom(), bead.firstTo())),
                        sentences(second.body().subList(bead.secondFrom(), bead.secondTo())),
                        text);
            }
        }
    }

    private static List<Piece> sentences(List<Piece> blocks) {
        return blocks.stream().flatMap(block -> block.sentences().stream()).toList();
    }

    private void pair(List<Piece> first, List<Piece> second, PairedText text) {
        for (Bead bead : Beads.of(first, second)) {
            List<Piece> here = first.subList(bead.firstFrom(), bead.firstTo());
            List<Piece> there = second.subList(bead.secondFrom(), bead.secondTo());
            int[] one = words(here);
            int[] other = words(there);
            if (one.length > 0
                    && other.length > 0
                    && Math.max(one.length, other.length) <= numbers.longestSegment
                    && haveFiguresInCommon(here, there)) {
                text.add(one, other);
            }
        }
    }

    private static int[] words(List<Piece> sentences) {
        return sentences.stream()
                .flatMapToInt(sentence -> Arrays.stream(sentence.words()))
                .toArray();
    }

    /** Sentences of different figures were put together wrongly; those without tell nothing. */
    private static boolean haveFiguresInCommon(List<Piece> first, List<Piece> second) {
        List<String> here =
                first.stream().flatMap(piece -> piece.figures().stream()).toList();
        List<String> there =
                second.stream().flatMap(piece -> piece.figures().stream()).toList();
        return here.isEmpty() || there.isEmpty() || !Collections.disjoint(here, there);
    }

    /** Words kept of the pair of languages that has most. */
    int size() {
        return couples.stream().mapToInt(couple -> couple.text().size()).max().orElse(0);
    }

    /** What can be learnt from all that was added. Takes time in proportion to it. */
    public Lexicon learnt() {
        Map<Language, Stems> stems = new EnumMap<>(Language.class);
        words.forEach((language, all) -> stems.put(language, all.stems()));
        Lexicon.Builder lexicon = new Lexicon.Builder(numbers.mostTranslations);
        for (Couple couple : couples) {
            Stems first = stems.get(couple.first());
            Stems second = stems.get(couple.second());
            for (Pair pair : WordPairs.of(couple.text(), first, second, numbers)) {
                String one = first.names().get(pair.first());
                String other = second.names().get(pair.second());
                translation(one, other, pair.forth())
                        .ifPresent(found -> lexicon.add(couple.first(), one, couple.second(), found));
                translation(other, one, pair.back())
                        .ifPresent(found -> lexicon.add(couple.second(), other, couple.first(), found));
            }
        }
        return lexicon.build();
    }

    /** A word that is the same in both languages is found without. */
    private Optional<Translation> translation(String stem, String other, float probability) {
        return stem.equals(other) || probability < numbers.leastProbability
                ? Optional.empty()
                : Optional.of(new Translation(other, probability));
    }
}
