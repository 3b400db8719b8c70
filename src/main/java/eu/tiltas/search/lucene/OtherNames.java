package eu.tiltas.search.lucene;

import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.QueryConcepts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** By which of the concepts asked for a text was found, because it lacks words that they were asked for by. */
final class OtherNames {

    private final IndexReader reader;
    private final String field;
    private final Asked asked;
    private final List<QueryConcepts.Asked> concepts;

    OtherNames(IndexReader reader, Asked asked, QueryConcepts concepts) {
        this.reader = reader;
        this.field = Schema.text(asked.language());
        this.asked = asked;
        this.concepts = concepts.concepts();
    }

    List<Concept> of(int document) throws IOException {
        if (concepts.isEmpty()) {
            return List.of();
        }
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        Set<Concept> names = new LinkedHashSet<>();
        for (QueryConcepts.Asked concept : concepts) {
            if (!holdsWords(leaf, document, concept) && holds(leaf, document, Tokens.term(concept.concept()))) {
                names.add(concept.concept());
            }
        }
        return new ArrayList<>(names);
    }

    private boolean holdsWords(LeafReaderContext leaf, int document, QueryConcepts.Asked concept) throws IOException {
        for (Word word : asked.allWords()) {
            if (concept.start() <= word.start() && word.start() < concept.end() && !holds(leaf, document, word)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(LeafReaderContext leaf, int document, Word word) throws IOException {
        for (Reading reading : word.readings()) {
            if (reading.sign() != Tokens.CONCEPT && holds(leaf, document, reading.term())) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(LeafReaderContext leaf, int document, BytesRef term) throws IOException {
        PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
        int wanted = document - leaf.docBase;
        return postings != null && postings.advance(wanted) == wanted;
    }
}
