package eu.tiltas.search.analysis.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** A spelling dictionary: affix rules and words with the flags of the rules they take. */
record HunspellFiles(List<String> affixes, List<Entry> entries) {

    /** Directives that serve suggestions only. */
    private static final Set<String> FOR_SUGGESTIONS =
            Set.of("TRY", "KEY", "REP", "MAP", "MAXNGRAMSUGS", "MAXCPDSUGS", "MAXDIFF", "ONLYMAXDIFF", "NOSPLITSUGS");

    /**
     * @param lemma the dictionary form where it is not the word itself, else empty
     * @param morphology what the source says of the word; not written
     */
    record Entry(String word, String flags, String lemma, String morphology) {

        Entry with(String otherFlags, String otherLemma) {
            return new Entry(word, otherFlags, otherLemma, morphology);
        }

        String line() {
            return word + (flags.isEmpty() ? "" : "/" + flags) + (lemma.isEmpty() ? "" : "\tst:" + lemma);
        }
    }

    static HunspellFiles read(Path directory, String name, Charset charset) throws IOException {
        List<String> affixes = Files.readAllLines(directory.resolve(name + ".aff"), charset).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> !FOR_SUGGESTIONS.contains(line.split("\\s+")[0]))
                .toList();
        List<Entry> entries = Files.readAllLines(directory.resolve(name + ".dic"), charset).stream()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(HunspellFiles::entry)
                .toList();
        return new HunspellFiles(affixes, entries);
    }

    private static Entry entry(String line) {
        String[] parts = line.strip().split("[\\t ]+", 2);
        int slash = parts[0].indexOf('/');
        String word = slash < 0 ? parts[0] : parts[0].substring(0, slash);
        String flags = slash < 0 ? "" : parts[0].substring(slash + 1);
        return new Entry(word, flags, "", parts.length > 1 ? parts[1] : "");
    }

    void write(Path directory, String name) throws IOException {
        Set<String> words = new TreeSet<>();
        entries.forEach(entry -> words.add(entry.line()));
        List<String> lines = new ArrayList<>(words);
        lines.add(0, Integer.toString(words.size()));
        pack(directory.resolve(name + ".dic.gz"), lines);
        List<String> rules = new ArrayList<>(affixes);
        rules.removeIf(line -> line.startsWith("SET "));
        rules.add(0, "SET UTF-8");
        pack(directory.resolve(name + ".aff.gz"), rules);
    }

    /** The same input gives the same bytes: the format holds no date. */
    private static void pack(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new Packed(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As small as can be: built once, shipped with every release. */
    static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(out);
            def.setLevel(9);
        }
    }
}
