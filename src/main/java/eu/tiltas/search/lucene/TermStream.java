package eu.tiltas.search.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms that need no analysis any more. */
abstract class TermStream extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);

    final void put(BytesRef bytes) {
        term.setBytesRef(bytes);
    }
}
