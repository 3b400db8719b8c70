package eu.tiltas.memory;

import eu.tiltas.change.Change;
import eu.tiltas.change.Changes;
import eu.tiltas.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What was translated before and is published. Follows the change log as the search index does: each node has its own,
 * made from the database where there is none.
 */
public class TranslationMemory implements AutoCloseable {

    private static final int BATCH = 500;

    private final MemoryIndex index;
    private final Changes changes;
    private final Map<String, PairSource> sources = new HashMap<>();
    private final int threshold;
    private final int candidates;
    private final int offered;

    /** @param folder its own, nobody else's */
    public TranslationMemory(Path folder, Changes changes, Iterable<PairSource> sources) {
        this.index = MemoryIndex.open(folder);
        this.changes = changes;
        sources.forEach(source -> this.sources.put(source.kind(), source));
        Properties tuned = tuned();
        this.threshold = Integer.parseInt(tuned.getProperty("threshold"));
        this.candidates = Integer.parseInt(tuned.getProperty("candidates"));
        this.offered = Integer.parseInt(tuned.getProperty("offered"));
    }

    /** For the container's proxy only. */
    TranslationMemory() {
        this.index = null;
        this.changes = null;
        this.threshold = 0;
        this.candidates = 0;
        this.offered = 0;
    }

    private static Properties tuned() {
        Properties properties = new Properties();
        try (InputStream in = TranslationMemory.class.getResourceAsStream("memory.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("memory.properties is part of the program", e);
        }
        return properties;
    }

    /** Brings it to the newest change. After a failure it is where it was after its last commit. */
    public synchronized void catchUp() {
        String origin = changes.origin();
        long applied = index.applied(origin);
        if (applied == changes.latest()) {
            return;
        }
        try {
            if (applied == MemoryIndex.NOTHING || applied > changes.latest()) {
                rebuild(origin);
            }
            List<Change> batch = changes.after(index.applied(origin), BATCH);
            while (!batch.isEmpty()) {
                apply(batch, origin);
                batch = changes.after(index.applied(origin), BATCH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the translation memory can't be written", e);
        }
    }

    private void rebuild(String origin) throws IOException {
        long number = changes.latest();
        index.clear();
        for (PairSource source : sources.values()) {
            for (String subject : source.subjects()) {
                replace(source, subject);
            }
        }
        index.commit(number, origin);
    }

    private void apply(List<Change> batch, String origin) throws IOException {
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        batch.stream().filter(change -> sources.containsKey(change.kind())).forEach(change -> subjects.computeIfAbsent(
                        change.kind(), kind -> new LinkedHashSet<>())
                .add(change.subject()));
        for (Map.Entry<String, Set<String>> kind : subjects.entrySet()) {
            for (String subject : kind.getValue()) {
                replace(sources.get(kind.getKey()), subject);
            }
        }
        index.commit(batch.get(batch.size() - 1).number(), origin);
    }

    private void replace(PairSource source, String subject) throws IOException {
        Optional<ParallelBlocks> blocks = source.blocks(subject);
        if (blocks.isPresent() && !blocks.get().rows().isEmpty()) {
            index.replace(blocks.get());
        } else {
            index.remove(source.kind() + ":" + subject);
        }
    }

    /**
     * What was translated before and is like each of these blocks, best first; a list for each.
     *
     * @param blocks of a text in the order of reading, as written
     * @param except the subject they belong to, which tells nothing new; empty for none
     */
    public List<List<Match>> matches(List<String> blocks, Language from, Language to, String except) {
        catchUp();
        List<List<Match>> matches = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String before = i == 0 ? "" : blocks.get(i - 1);
            String after = i + 1 == blocks.size() ? "" : blocks.get(i + 1);
            matches.add(matches(blocks.get(i), MemoryIndex.context(before, after), from, to, except));
        }
        return matches;
    }

    private List<Match> matches(String block, String context, Language from, Language to, String except) {
        Map<String, Match> best = new LinkedHashMap<>();
        add(block, context, from, to, except, best);
        List<String> sentences = MemoryIndex.sentences(block, from);
        if (sentences.size() > 1 && best.values().stream().noneMatch(match -> match.score() >= 100)) {
            sentences.forEach(sentence -> add(sentence, "", from, to, except, best));
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Match::sentence)
                        .thenComparing(Comparator.comparingInt(Match::score).reversed()))
                .limit(offered)
                .toList();
    }

    private void add(String text, String context, Language from, Language to, String except, Map<String, Match> best) {
        try {
            List<String> words = Likeness.words(text);
            boolean sentence = context.isEmpty();
            for (MemoryIndex.Found found : index.find(text, from, to, candidates)) {
                int score = score(text, words, context, found);
                if (score >= threshold && !found.subject().equals(except)) {
                    Match match = new Match(score, found.source(), found.target(), found.subject(), sentence);
                    best.merge(found.target(), match, (one, other) -> one.score() >= other.score() ? one : other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the translation memory can't be read", e);
        }
    }

    private static int score(String text, List<String> words, String context, MemoryIndex.Found found) {
        if (found.source().equals(text)) {
            return found.whole() && !context.isBlank() && found.context().equals(context) ? 101 : 100;
        }
        return Math.min(99, Likeness.of(words, Likeness.words(found.source())));
    }

    @Override
    public void close() {
        index.close();
    }
}
