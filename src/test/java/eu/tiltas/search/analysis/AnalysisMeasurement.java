package eu.tiltas.search.analysis;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Terms.Words;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/** Measures what no test asserts: load time, heap, recall by track, tokens a second. Run by hand. */
public final class AnalysisMeasurement {

    private static final int TEXT_WORDS = 200_000;

    private final StringBuilder report = new StringBuilder();

    private AnalysisMeasurement() {}

    /** @param args the file to write; further, for each language, {@code lt=file} with running text to measure speed on */
    public static void main(String[] args) throws IOException {
        AnalysisMeasurement measurement = new AnalysisMeasurement();
        measurement.loading();
        for (Language language : Language.values()) {
            measurement.recall(language);
        }
        for (Language language : Language.values()) {
            measurement.speed(language, text(language, args));
        }
        Files.writeString(Path.of(args[0]), measurement.report);
    }

    private void loading() {
        long before = heap();
        long start = System.nanoTime();
        Analyzers.load();
        long elapsed = System.nanoTime() - start;
        line("load %d ms, heap %.1f MB", elapsed / 1_000_000, (heap() - before) / 1048576.0);
        for (WordList list : WordList.values()) {
            long one = System.nanoTime();
            Lexicon again = list.read();
            line("  %s again, warm: %d ms", list, (System.nanoTime() - one) / 1_000_000);
            Reference.reachabilityFence(again);
        }
    }

    private void recall(Language language) {
        for (Track track : List.of(Track.EXACT, Track.STEM, Track.FOLDED)) {
            List<String> missed = new ArrayList<>();
            int tried = 0;
            for (Words words : Terms.forms(language)) {
                String asked = track == Track.FOLDED ? Folding.fold(words.word()) : words.word();
                for (String form : words.others()) {
                    tried++;
                    if (!Terms.meet(track, language, asked, form)) {
                        missed.add(words.word() + " " + form);
                    }
                }
            }
            double recall = 1.0 - (double) missed.size() / tried;
            line("%s %s recall %.4f of %d %s", language, track, recall, tried, track == Track.EXACT ? "" : missed);
        }
    }

    private void speed(Language language, String text) throws IOException {
        for (Track track : Track.values()) {
            Analyzer analyzer = Analyzers.index(language, track);
            double best = 0;
            int tokens = 0;
            for (int round = 0; round < 8; round++) {
                long start = System.nanoTime();
                tokens = consume(analyzer, text);
                best = Math.max(best, tokens * 1e9 / (System.nanoTime() - start));
            }
            line("%s %s %,.0f words/s (%,d words)", language, track, best, tokens);
        }
    }

    private static int consume(Analyzer analyzer, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("field", text)) {
            stream.reset();
            while (stream.incrementToken()) {
                // Only the time counts.
            }
            stream.end();
        }
        return TEXT_WORDS;
    }

    /** Running text where there is a file, else forms drawn as words are in text: the n-th most frequent in 1/n. */
    private static String text(Language language, String[] args) throws IOException {
        List<String> forms = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith(language.code() + "=")) {
                String file = Files.readString(Path.of(arg.substring(3)));
                Collections.addAll(forms, file.split("\\s+"));
            }
        }
        StringBuilder text = new StringBuilder();
        if (!forms.isEmpty()) {
            for (int i = 0; i < TEXT_WORDS; i++) {
                text.append(forms.get(i % forms.size())).append(' ');
            }
            return text.toString();
        }
        for (Words words : Terms.forms(language)) {
            forms.add(words.word());
            forms.addAll(words.others());
        }
        Random random = new Random(7);
        Collections.shuffle(forms, random);
        for (int i = 0; i < TEXT_WORDS; i++) {
            text.append(forms.get((int) Math.pow(forms.size(), random.nextDouble()) % forms.size()))
                    .append(' ');
        }
        return text.toString();
    }

    private static long heap() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void line(String format, Object... values) {
        report.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
