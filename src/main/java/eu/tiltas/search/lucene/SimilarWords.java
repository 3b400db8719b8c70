package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** Words of an index that are written almost as a given one. */
final class SimilarWords {

    /** No word of the four languages is longer. */
    private static final int LONGEST = 40;
    /** Letters missing, added, exchanged or in the wrong order. */
    private static final int MOST_EDITS = 2;
    /** A letter with another mark, or without, is a small mistake; none at all in a word typed without any. */
    private static final double MARK = 0.25;
    /** Most mistakes are made within a word. */
    private static final double FIRST_LETTER = 0.5;
    /** Three letters unknown are mostly an abbreviation that nobody has explained here, and one letter away from many words. */
    private static final int SHORTEST = 4;
    /** Share of the letters that may be wrong; of more it can't be told what was meant. */
    private static final double MOST_WRONG = 0.36;

    private static final Map<Object, Map<String, WordForms>> BY_SEGMENT = new ConcurrentHashMap<>();

    private final IndexReader reader;
    private final String field;

    private record Similar(String word, double distance, int frequency) {}

    private static final Comparator<Similar> BEST_FIRST = Comparator.comparingDouble(Similar::distance)
            .thenComparing(Comparator.comparingInt(Similar::frequency).reversed())
            .thenComparing(Similar::word);

    /** @param field that of whole texts in a language */
    SimilarWords(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** The most similar, of those alike the more frequent first, at most {@code max}. */
    List<String> of(String word, int max) throws IOException {
        String folded = Folding.fold(word);
        if (folded.length() > LONGEST || folded.length() < SHORTEST) {
            return List.of();
        }
        List<Similar> similar = List.of();
        for (int edits = 1;
                similar.isEmpty() && edits <= MOST_EDITS && edits <= MOST_WRONG * folded.length();
                edits++) {
            similar = similar(word, folded, edits);
        }
        return similar.stream().sorted(BEST_FIRST).limit(max).map(Similar::word).toList();
    }

    private List<Similar> similar(String word, String folded, int edits) throws IOException {
        Map<String, Integer> near = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            forms(leaf.reader()).near(folded, edits, (form, frequency) -> near.merge(form, frequency, Integer::sum));
        }
        List<Similar> similar = new ArrayList<>();
        near.forEach((form, frequency) -> similar.add(new Similar(form, distance(word, folded, form), frequency)));
        return similar;
    }

    private static double distance(String word, String folded, String form) {
        String foldedForm = Folding.fold(form);
        double plain = EditDistance.between(folded, foldedForm, LONGEST);
        double marks = word.equals(folded) ? 0 : EditDistance.between(word, form, LONGEST) - plain;
        return plain + MARK * marks + (foldedForm.charAt(0) == folded.charAt(0) ? 0 : FIRST_LETTER);
    }

    private WordForms forms(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        Map<String, WordForms> byField = BY_SEGMENT.get(life.getKey());
        if (byField == null) {
            byField = BY_SEGMENT.computeIfAbsent(life.getKey(), key -> new ConcurrentHashMap<>());
            life.addClosedListener(BY_SEGMENT::remove);
        }
        WordForms forms = byField.get(field);
        if (forms == null) {
            forms = WordForms.of(segment, field);
            byField.put(field, forms);
        }
        return forms;
    }
}
