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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** Finds in each of some texts the passage that answers best, and where in it the words asked for stand. */
final class BestPassages {

    private final IndexSearcher searcher;
    private final PassageWords words;

    BestPassages(IndexSearcher searcher, PassageWords words) {
        this.searcher = searcher;
        this.words = words;
    }

    /** By the text's document number; a text none of whose passages holds a word is left out. */
    Map<Integer, PassageMatch> of(List<ScoreDoc> wholes) throws IOException {
        ScoreDoc[] ordered = wholes.toArray(ScoreDoc[]::new);
        Arrays.sort(ordered, Comparator.comparingInt(whole -> whole.doc));
        Map<Integer, PassageMatch> best = new HashMap<>();
        PassageWalk walk = null;
        for (ScoreDoc whole : ordered) {
            if (walk == null || !walk.reaches(whole.doc)) {
                walk = walk(whole.doc);
            }
            Optional<PassageMatch> found = walk.best(whole.doc);
            found.ifPresent(passage -> best.put(whole.doc, passage));
        }
        return best;
    }

    private PassageWalk walk(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return new PassageWalk(leaves.get(ReaderUtil.subIndex(document, leaves)), words);
    }
}
