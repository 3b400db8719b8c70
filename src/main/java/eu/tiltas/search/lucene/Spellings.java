package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * How texts of a language spell the words that a term stands for. Passages have the places of words as written and of
 * concepts only, for a word has two or three terms more, and their places were most of the work of indexing; what else a
 * word is looked up by leads to its spellings here. A spelling is written down when it comes up, once or seldom more, and
 * stays when the last text that has it goes: then it finds nothing.
 */
final class Spellings {

    /** Between a term and a spelling; in no word. */
    private static final byte BETWEEN = 0;

    private final Terms pairs;

    private Spellings(Terms pairs) {
        this.pairs = pairs;
    }

    static Spellings in(IndexReader reader, Language language) throws IOException {
        return new Spellings(MultiTerms.getTerms(reader, Schema.spellings(language)));
    }

    /** The terms of passages in which the term is found; itself, if it is a spelling or a concept. */
    List<BytesRef> of(BytesRef term) throws IOException {
        byte sign = term.bytes[term.offset];
        if (sign == Track.EXACT.sign() || sign == Tokens.CONCEPT) {
            return List.of(term);
        }
        List<BytesRef> spellings = new ArrayList<>();
        if (pairs != null) {
            BytesRef prefix = pair(term, new BytesRef());
            TermsEnum all = pairs.iterator();
            boolean more = all.seekCeil(prefix) != SeekStatus.END;
            while (more && StringHelper.startsWith(all.term(), prefix)) {
                spellings.add(spelling(all.term(), prefix.length));
                more = all.next() != null;
            }
        }
        return spellings;
    }

    /** For the field: each word with each of its other terms. */
    static TokenStream stream(List<TextWord> words) {
        return new Pairs(words);
    }

    private static BytesRef pair(BytesRef term, BytesRef spelling) {
        byte[] pair = new byte[term.length + 1 + spelling.length];
        System.arraycopy(term.bytes, term.offset, pair, 0, term.length);
        pair[term.length] = BETWEEN;
        System.arraycopy(spelling.bytes, spelling.offset, pair, term.length + 1, spelling.length);
        return new BytesRef(pair);
    }

    private static BytesRef spelling(BytesRef pair, int from) {
        return BytesRef.deepCopyOf(new BytesRef(pair.bytes, pair.offset + from, pair.length - from));
    }

    private static final class Pairs extends TokenStream {

        private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
        private final Iterator<BytesRef> pairs;

        Pairs(List<TextWord> words) {
            this.pairs = words.stream().flatMap(word -> of(word).stream()).iterator();
        }

        private static List<BytesRef> of(TextWord word) {
            List<BytesRef> terms = word.indexed();
            BytesRef spelling = terms.get(0);
            return terms.stream().skip(1).map(term -> pair(term, spelling)).toList();
        }

        @Override
        public boolean incrementToken() {
            boolean more = pairs.hasNext();
            if (more) {
                bytes.setBytesRef(pairs.next());
            }
            return more;
        }
    }
}
