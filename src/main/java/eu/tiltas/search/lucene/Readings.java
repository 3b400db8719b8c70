package eu.tiltas.search.lucene;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/** What an analyzer makes of a text, word by word. */
final class Readings {

    /** A word of the text from {@code start} to {@code end} and all that it may be read as. */
    record Token(List<BytesRef> readings, int start, int end) {

        private void addTo(CRC32 sum) {
            sum.update(start);
            for (BytesRef reading : readings) {
                sum.update(reading.bytes, reading.offset, reading.length);
                sum.update(0);
            }
        }
    }

    /** Names, inflected forms, compounds and letters of the four languages: a changed analysis shows in one of them. */
    private static final String PROBE =
            "Grąžinimo susitarimų Lietuvoje; atpakaļuzņemšanas nolīgumiem Latvijā; återtagandeavtalen för "
                    + "svenska myndigheters beslut; readmission agreements of the 27 states; darbo grupės, darba grupas, "
                    + "arbetsgrupper, working groups; TMO SMO IOM EASO; išsiųsti izraidīt avvisa removed; ąčęėįšųūž āčēģīķļņšūž åäö";

    private Readings() {}

    static List<Token> of(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (position.getPositionIncrement() > 0 || tokens.isEmpty()) {
                    tokens.add(new Token(new ArrayList<>(2), offset.startOffset(), offset.endOffset()));
                }
                tokens.get(tokens.size() - 1).readings().add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** Differs when the analysis does, and never else: it is the same in every process. */
    static String fingerprint() {
        Analyzers.load();
        // Not hash codes: those of a BytesRef are salted anew in every process.
        CRC32 sum = new CRC32();
        for (Language language : Language.values()) {
            for (Track track : Track.values()) {
                of(Analyzers.index(language, track), PROBE).forEach(token -> token.addTo(sum));
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
