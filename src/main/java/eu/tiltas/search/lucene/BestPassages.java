package eu.tiltas.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;

/** Finds the passage that answers best in each of some texts. */
final class BestPassages {

    private final IndexSearcher searcher;
    private final Weight weight;

    BestPassages(IndexSearcher searcher, Query passages) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(passages), ScoreMode.COMPLETE, 1);
    }

    /** The best passage of each whole text, by the text's document number; a text none of whose passages matches is left out. */
    Map<Integer, ScoreDoc> of(List<ScoreDoc> wholes) throws IOException {
        ScoreDoc[] ordered = wholes.toArray(ScoreDoc[]::new);
        Arrays.sort(ordered, Comparator.comparingInt(whole -> whole.doc));
        Map<Integer, ScoreDoc> best = new HashMap<>();
        Walk walk = null;
        for (ScoreDoc whole : ordered) {
            if (walk == null || !walk.reaches(whole.doc)) {
                walk = walk(whole.doc);
            }
            walk.best(whole.doc).ifPresent(passage -> best.put(whole.doc, passage));
        }
        return best;
    }

    private Walk walk(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return new Walk(leaf, weight.scorer(leaf), Question.WHOLES.getBitSet(leaf));
    }

    /** Once forward through the passages of a segment. */
    private static final class Walk {

        private final LeafReaderContext leaf;
        private final Scorer scorer;
        private final DocIdSetIterator passages;
        private final BitSet wholes;

        Walk(LeafReaderContext leaf, Scorer scorer, BitSet wholes) {
            this.leaf = leaf;
            this.scorer = scorer;
            this.passages = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            this.wholes = wholes;
        }

        boolean reaches(int document) {
            return document < leaf.docBase + leaf.reader().maxDoc();
        }

        Optional<ScoreDoc> best(int document) throws IOException {
            int whole = document - leaf.docBase;
            int first = whole == 0 ? 0 : wholes.prevSetBit(whole - 1) + 1;
            int passage = passages.docID() < first ? passages.advance(first) : passages.docID();
            ScoreDoc best = null;
            while (passage < whole) {
                float score = scorer.score();
                if (best == null || score > best.score) {
                    best = new ScoreDoc(leaf.docBase + passage, score);
                }
                passage = passages.nextDoc();
            }
            return Optional.ofNullable(best);
        }
    }
}
