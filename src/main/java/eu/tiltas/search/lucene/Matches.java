package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Where the words asked for stand in passages, in any of their forms. */
final class Matches {

    private final Language language;
    private final List<Word> words;

    Matches(Asked asked) {
        this.language = asked.language();
        this.words = asked.allWords();
    }

    /** Which of the words stands at which place in each of those passages, read from the index. */
    Map<Integer, SortedMap<Integer, Integer>> in(List<Integer> passages, IndexReader reader) throws IOException {
        Map<Integer, SortedMap<Integer, Integer>> byPassage = new HashMap<>();
        List<Integer> ordered = passages.stream().sorted().toList();
        int next = 0;
        while (next < ordered.size()) {
            LeafReaderContext leaf = leaf(reader, ordered.get(next));
            int end = next;
            while (end < ordered.size()
                    && ordered.get(end) < leaf.docBase + leaf.reader().maxDoc()) {
                end++;
            }
            read(leaf, ordered.subList(next, end), byPassage);
            next = end;
        }
        return byPassage;
    }

    /** The matches in a short text that the index does not hold by itself. */
    List<Match> in(String text) {
        List<Match> matches = new ArrayList<>();
        for (Track track : Track.values()) {
            for (Readings.Token token : Readings.of(Analyzers.index(language, track), text)) {
                for (int word = 0; word < words.size(); word++) {
                    if (token.readings().stream().anyMatch(readings(word, track)::contains)) {
                        matches.add(new Match(token.start(), token.end(), word));
                    }
                }
            }
        }
        matches.sort(Comparator.comparing(Match::start));
        return matches;
    }

    private static LeafReaderContext leaf(IndexReader reader, int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    private List<BytesRef> readings(int word, Track track) {
        return words.get(word).readings().getOrDefault(track, List.of());
    }

    private void read(LeafReaderContext leaf, List<Integer> passages, Map<Integer, SortedMap<Integer, Integer>> matches)
            throws IOException {
        for (int word = 0; word < words.size(); word++) {
            for (Track track : Track.values()) {
                for (BytesRef reading : track == Track.EXACT ? List.<BytesRef>of() : readings(word, track)) {
                    Term term = new Term(Part.PASSAGE.field(language, track), reading);
                    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
                    if (postings != null) {
                        read(postings, word, leaf.docBase, passages, matches);
                    }
                }
            }
        }
    }

    private static void read(
            PostingsEnum postings,
            int word,
            int base,
            List<Integer> passages,
            Map<Integer, SortedMap<Integer, Integer>> matches)
            throws IOException {
        for (int passage : passages) {
            if (postings.docID() < passage - base) {
                postings.advance(passage - base);
            }
            if (postings.docID() == passage - base) {
                SortedMap<Integer, Integer> found = matches.computeIfAbsent(passage, p -> new TreeMap<>());
                for (int left = postings.freq(); left > 0; left--) {
                    found.putIfAbsent(postings.nextPosition(), word);
                }
            }
        }
    }
}
