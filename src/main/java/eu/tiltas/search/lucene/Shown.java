package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchIndex.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Subjects of which the reader sees a text already; to read another one of theirs would be for nothing. */
final class Shown {

    private final List<LeafReaderContext> leaves;
    private final Set<BytesRef> subjects;

    Shown(IndexSearcher searcher, Set<Subject> subjects) {
        this.leaves = searcher.getIndexReader().leaves();
        this.subjects = subjects.stream()
                .map(subject -> Block.subject(subject.kind(), subject.key()).bytes())
                .collect(Collectors.toSet());
    }

    /** The others in their order. */
    List<ScoreDoc> without(List<ScoreDoc> all) throws IOException {
        if (subjects.isEmpty()) {
            return all;
        }
        List<ScoreDoc> others = new ArrayList<>();
        for (ScoreDoc hit : all) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            BinaryDocValues about = DocValues.getBinary(leaf.reader(), Schema.ABOUT);
            if (!about.advanceExact(hit.doc - leaf.docBase) || !subjects.contains(about.binaryValue())) {
                others.add(hit);
            }
        }
        return others;
    }
}
