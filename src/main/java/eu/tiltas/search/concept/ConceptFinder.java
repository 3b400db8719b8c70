package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.Analyzers;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.Concept.Kind;
import eu.tiltas.search.concept.Concept.Label;
import eu.tiltas.search.concept.LabelTree.Entry;
import eu.tiltas.search.concept.LabelTree.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the concepts that a text speaks of, whatever form their labels take in it. Built once from the concepts, never
 * changes, safe for any number of threads; takes time in proportion to the text.
 */
public final class ConceptFinder {

    /** Heads of Swedish compounds that are shorter are too often something else: <i>kompass</i> is no <i>pass</i>. */
    private static final int SHORTEST_HEAD = 5;

    private final Concepts concepts;
    private final Map<Language, Trees> trees = new EnumMap<>(Language.class);

    /**
     * A place where a text speaks of a concept. The same place may be found for two concepts that share a label (lt
     * <i>perkėlimas</i>).
     *
     * @param label the one that was met
     * @param start in UTF-16 units of the text, as the end
     */
    public record Found(Concept concept, Label label, int start, int end) {}

    /** @param heads of compounds; null but in Swedish */
    private record Trees(LabelTree stem, LabelTree folded, LabelTree heads) {}

    private ConceptFinder(Concepts concepts) {
        this.concepts = concepts;
    }

    /**
     * Finds what the files hold, and what others hold beside them. Reads the dictionaries if they are not read yet.
     *
     * @param others their concepts add words to those of the same id
     */
    public static ConceptFinder of(ConceptFiles files, ConceptSource... others) {
        Concepts concepts = Concepts.of(
                Stream.concat(Stream.of(files), Arrays.stream(others)).toList());
        return of(concepts, files.ambiguous());
    }

    static ConceptFinder of(Concepts concepts, AmbiguousLabels ambiguous) {
        ConceptFinder finder = new ConceptFinder(concepts);
        Map<Language, Trees> built = new LinkedHashMap<>();
        Arrays.stream(Language.values()).parallel().forEach(language -> {
            Trees made = trees(concepts, ambiguous, language);
            synchronized (built) {
                built.put(language, made);
            }
        });
        finder.trees.putAll(built);
        return finder;
    }

    private static Trees trees(Concepts concepts, AmbiguousLabels ambiguous, Language language) {
        LabelTree.Builder stem = new LabelTree.Builder(language, Track.STEM);
        LabelTree.Builder folded = new LabelTree.Builder(language, Track.FOLDED);
        LabelTree.Builder heads = new LabelTree.Builder(language, Track.STEM);
        for (Concept concept : concepts.inOrder()) {
            for (Label label : concept.labels()) {
                if (label.isOf(language)) {
                    List<Place> words = RunningText.words(language, label.text());
                    Entry entry = entry(concept, label, words, language, ambiguous);
                    stem.add(entry, words);
                    folded.add(entry, words);
                    if (isHead(entry, words.size() == 1)) {
                        heads.add(entry, words);
                    }
                }
            }
        }
        return new Trees(
                stem.build(Track.STEM),
                folded.build(Track.FOLDED),
                language == Language.SV ? heads.build(Track.HEAD) : null);
    }

    private static Entry entry(
            Concept concept, Label label, List<Place> words, Language language, AmbiguousLabels ambiguous) {
        boolean single = words.size() == 1;
        boolean subject = single && concept.kind() == Kind.EUROVOC;
        Optional<Guard> known = ambiguous.guard(language, label.text());
        Guard guard = known.orElseGet(() -> Guard.of(label.text(), single, ConceptFinder::isWord));
        boolean derived = subject && guard == Guard.NONE && !isDictionaryForm(words.get(0));
        return new Entry(concept, label, derived ? Guard.FORM : guard, subject);
    }

    private static boolean isDictionaryForm(Place word) {
        return RunningText.terms(word.word(), Track.STEM).contains(word.word().toString());
    }

    private static boolean isWord(String text) {
        return Arrays.stream(Language.values()).anyMatch(language -> Analyzers.knows(language, text));
    }

    private static boolean isHead(Entry entry, boolean single) {
        return single
                && entry.guard() == Guard.NONE
                && entry.concept().kind() == Kind.TERM
                && entry.label().text().length() >= SHORTEST_HEAD;
    }

    public Concepts concepts() {
        return concepts;
    }

    /** The concepts in a text of that language, in its order; of labels inside each other the longest. */
    public List<Found> in(String text, Language language) {
        return in(text, RunningText.words(language, text), language);
    }

    /** The same for a text whose words are known already. */
    public List<Found> in(String text, List<Place> words, Language language) {
        Scene scene = new Scene(text, words, false);
        Trees of = trees.get(language);
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < scene.size(); at++) {
            Match match = of.stem().longest(scene, at);
            if (match == null && of.heads() != null) {
                match = of.heads().longest(scene, at);
            }
            if (match != null) {
                add(match, scene, found);
                at = match.to() - 1;
            }
        }
        return found;
    }

    /** The ids of the concepts in a text, each once, in the order in which the text comes to them. */
    public Set<String> ids(String text, Language language) {
        Set<String> ids = new LinkedHashSet<>();
        in(text, language).forEach(found -> ids.add(found.concept().id()));
        return ids;
    }

    private static void add(Match match, Scene scene, List<Found> found) {
        int start = scene.word(match.from()).start();
        int end = scene.word(match.to() - 1).end();
        for (Entry entry : chosen(match, scene.written(match.from(), match.to()))) {
            found.add(new Found(entry.concept(), entry.label(), start, end));
        }
    }

    /**
     * One label of each concept: of the portal's own before the thesaurus's, and of those that stand there letter by
     * letter before those that share a dictionary form with it.
     */
    static List<Entry> chosen(Match match, String written) {
        List<Entry> own = preferring(match.entries(), entry -> entry.concept().kind() != Kind.EUROVOC);
        Map<String, Entry> chosen = new LinkedHashMap<>();
        preferring(own, entry -> entry.label().text().equalsIgnoreCase(written))
                .forEach(entry -> chosen.putIfAbsent(entry.concept().id(), entry));
        return List.copyOf(chosen.values());
    }

    private static List<Entry> preferring(List<Entry> entries, Predicate<Entry> condition) {
        List<Entry> preferred = entries.size() == 1
                ? List.of()
                : entries.stream().filter(condition).toList();
        return preferred.isEmpty() ? entries : preferred;
    }

    /**
     * What a query speaks of, whatever language it is written in: sought in the language that it seems to be written in
     * first, then in the others; without diacritics too; and in whatever case, but for abbreviations that are words.
     *
     * @param reader the language that the reader has chosen
     */
    public QueryConcepts asked(String query, Language reader) {
        return new QueryReading(this, query).read(reader);
    }

    LabelTree heads() {
        return trees.get(Language.SV).heads();
    }

    LabelTree tree(Language language, boolean folded) {
        return folded ? trees.get(language).folded() : trees.get(language).stem();
    }
}
