package eu.tiltas.search.lucene;

import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.QueryConcepts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** By which of the concepts asked for a text was found, because it lacks words that they were asked for by. */
final class OtherNames {

    private final List<LeafReaderContext> leaves;
    private final String field;
    private final Asked asked;
    private final List<QueryConcepts.Asked> concepts;

    OtherNames(IndexReader reader, Asked asked, QueryConcepts concepts) {
        this.leaves = reader.leaves();
        this.field = Schema.text(asked.language());
        this.asked = asked;
        this.concepts = concepts.concepts();
    }

    /** By document; without those that hold what was typed. */
    Map<Integer, List<Concept>> of(List<ScoreDoc> hits) throws IOException {
        Map<Integer, List<Concept>> names = new HashMap<>();
        if (concepts.isEmpty()) {
            return names;
        }
        int[] documents = hits.stream().mapToInt(hit -> hit.doc).sorted().toArray();
        for (QueryConcepts.Asked concept : concepts) {
            BitSet found = holding(documents, Tokens.term(concept.concept()));
            if (!found.isEmpty()) {
                found.andNot(holdingWords(documents, concept));
            }
            found.stream().forEach(i -> {
                List<Concept> of = names.computeIfAbsent(documents[i], document -> new ArrayList<>());
                if (!of.contains(concept.concept())) {
                    of.add(concept.concept());
                }
            });
        }
        return names;
    }

    /** Those that hold every word by which the concept was asked for, in any form. */
    private BitSet holdingWords(int[] documents, QueryConcepts.Asked concept) throws IOException {
        BitSet all = new BitSet();
        all.set(0, documents.length);
        for (Word word : asked.allWords()) {
            if (concept.start() <= word.start() && word.start() < concept.end()) {
                BitSet any = new BitSet();
                for (Reading reading : word.readings()) {
                    if (reading.sign() != Tokens.CONCEPT) {
                        any.or(holding(documents, reading.term()));
                    }
                }
                all.and(any);
            }
        }
        return all;
    }

    /** @param documents in their order, in which the index has them too: each term is looked up once */
    private BitSet holding(int[] documents, BytesRef term) throws IOException {
        BitSet holding = new BitSet();
        int last = -1;
        PostingsEnum postings = null;
        for (int i = 0; i < documents.length; i++) {
            int at = ReaderUtil.subIndex(documents[i], leaves);
            LeafReaderContext leaf = leaves.get(at);
            if (at != last) {
                postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
                last = at;
            }
            int wanted = documents[i] - leaf.docBase;
            if (postings != null
                    && (postings.docID() == wanted
                            || postings.docID() < wanted && postings.advance(wanted) == wanted)) {
                holding.set(i);
            }
        }
        return holding;
    }
}
