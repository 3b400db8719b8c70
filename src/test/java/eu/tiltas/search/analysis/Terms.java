package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What analyzers make of texts, and the words to try them on. */
final class Terms {

    /** @param position counted from 0 */
    record Term(String text, int position, int start, int end) {}

    /** A dictionary form with forms of it, or a word with words that are unlike it. */
    record Words(String word, List<String> others) {}

    private Terms() {}

    static List<Term> of(Analyzer analyzer, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(new Term(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    static Set<String> texts(Analyzer analyzer, String text) {
        Set<String> texts = new TreeSet<>();
        of(analyzer, text).forEach(term -> texts.add(term.text()));
        return texts;
    }

    static boolean meet(Track track, Language language, String asked, String written) {
        return !Collections.disjoint(
                texts(Analyzers.query(language, track), asked), texts(Analyzers.index(language, track), written));
    }

    /** The words of {@code forms_….txt}. */
    static List<Words> forms(Language language) {
        return lines("forms_" + language.code() + ".txt").stream()
                .map(line -> line.split(": "))
                .map(sides -> new Words(sides[0], List.of(sides[1].strip().split(" "))))
                .toList();
    }

    /** The pairs of {@code unlike.txt}. */
    static List<Words> unlike(Language language) {
        return lines("unlike.txt").stream()
                .filter(line -> line.startsWith(language.code() + ":"))
                .map(line -> line.substring(4).split(" "))
                .map(pair -> new Words(pair[0], List.of(pair[1])))
                .toList();
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Terms.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
