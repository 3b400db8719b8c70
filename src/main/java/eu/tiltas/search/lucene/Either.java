package eu.tiltas.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents of a few iterators. */
final class Either extends DocIdSetIterator {

    private final DocIdSetIterator[] all;
    private int document = -1;

    Either(DocIdSetIterator[] all) {
        this.all = all;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int next = NO_MORE_DOCS;
        for (DocIdSetIterator one : all) {
            int at = one.docID();
            if (at < target) {
                at = at + 1 == target ? one.nextDoc() : one.advance(target);
            }
            next = Math.min(next, at);
        }
        document = next;
        return next;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (DocIdSetIterator one : all) {
            cost += one.cost();
        }
        return cost;
    }
}
