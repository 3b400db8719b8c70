package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.concept.Concept.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of one language as a tree of their words, each word met by every word that shares a dictionary form with
 * it. Safe for any number of threads.
 *
 * <p>Words with the same dictionary forms are one <i>slot</i>; a label is a way of slots from the root.
 */
final class LabelTree {

    private static final int[] NO_SLOTS = {};

    /**
     * A label of a concept with what guards it.
     *
     * @param strict whether it is met only by words that can be nothing else
     */
    record Entry(Concept concept, Label label, Guard guard, boolean strict) {

        boolean hasPause() {
            return label.text().indexOf(',') >= 0 || label.text().indexOf('–') >= 0;
        }

        boolean isAllowed(Scene scene, int from, int to) {
            return guard.allows(scene, from, to, label.text());
        }
    }

    /** The labels that stand from some word up to another, which is left out. */
    record Match(int from, int to, List<Entry> entries) {}

    /**
     * What a word comes to in a tree, as it is noted with the word.
     *
     * @param tree the mark of that tree, for a tree that was replaced must not be kept in memory by words
     * @param begins whether any label begins with it
     * @param other what it comes to in another tree of its language; null if that is not known
     */
    private record Seen(Object tree, int[] slots, boolean begins, Seen other) {

        Seen alone() {
            return other == null ? this : new Seen(tree, slots, begins, null);
        }
    }

    private final LabelWords words;
    private final Map<String, int[]> slots;
    private final LongIntMap children;
    private final Entry[][] entries;
    private final Object mark = new Object();
    /** What most words come to. */
    private final Seen nothing = new Seen(mark, NO_SLOTS, false, null);

    private LabelTree(Builder builder, LabelWords words) {
        this.words = words;
        this.slots = Map.copyOf(builder.slots);
        this.children = builder.children;
        this.entries = new Entry[builder.nodes][];
        builder.entries.forEach((node, list) -> entries[node] = list.toArray(Entry[]::new));
    }

    /** The longest labels that begin at that word; null if none does. */
    Match longest(Scene scene, int from) {
        if (!seen(scene.word(from).word()).begins()) {
            return null;
        }
        Search search = new Search(scene, from);
        search.walk(0, from);
        return search.found.isEmpty() ? null : new Match(from, search.end, search.found);
    }

    private final class Search {

        private final Scene scene;
        private final int from;
        private int end;
        private List<Entry> found = List.of();

        Search(Scene scene, int from) {
            this.scene = scene;
            this.from = from;
        }

        void walk(int node, int at) {
            if (entries[node] != null && at >= end) {
                take(entries[node], at);
            }
            boolean on = at < scene.size() && (at == from || scene.goesOn(at - 1));
            for (int slot : on ? seen(scene.word(at).word()).slots() : NO_SLOTS) {
                int child = children.get(key(node, slot));
                if (child > 0) {
                    walk(child, at + 1);
                }
            }
        }

        private void take(Entry[] candidates, int at) {
            List<Entry> allowed = new ArrayList<>();
            boolean clear = scene.isAsked()
                    || at > from + 1
                    || words.of(scene.word(from).word()).size() == 1;
            boolean pause = scene.hasPause(from, at);
            for (Entry entry : candidates) {
                if ((clear || !entry.strict()) && (!pause || entry.hasPause()) && entry.isAllowed(scene, from, at)) {
                    allowed.add(entry);
                }
            }
            if (!allowed.isEmpty()) {
                if (at == end) {
                    allowed.addAll(found);
                }
                end = at;
                found = allowed;
            }
        }
    }

    private Seen seen(TextWord word) {
        Seen last = word.note() instanceof Seen noted ? noted : null;
        if (last != null && last.tree == mark) {
            return last;
        }
        if (last != null && last.other != null && last.other.tree == mark) {
            return last.other;
        }
        Seen found = sought(word, last == null ? null : last.alone());
        word.note(found);
        return found;
    }

    private Seen sought(TextWord word, Seen other) {
        int[] slots = find(word);
        return slots.length == 0 && other == null
                ? nothing
                : new Seen(mark, slots, Arrays.stream(slots).anyMatch(slot -> children.get(key(0, slot)) > 0), other);
    }

    private int[] find(TextWord word) {
        int[] all = NO_SLOTS;
        for (String term : words.of(word)) {
            int[] more = slots.getOrDefault(term, NO_SLOTS);
            all = all.length == 0 ? more : joined(all, more);
        }
        return all;
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return Arrays.stream(all).distinct().toArray();
    }

    private static long key(int node, int slot) {
        return (long) node << 32 | slot;
    }

    /** Takes labels and makes the tree. */
    static final class Builder {

        private final LabelWords words;
        private final Map<String, int[]> slots = new HashMap<>();
        private final Map<List<String>, Integer> slotOf = new HashMap<>();
        private final LongIntMap children = new LongIntMap();
        private final Map<Integer, List<Entry>> entries = new HashMap<>();
        private int nodes = 1;

        /** @param track on which the words of labels are analysed */
        Builder(Language language, Track track) {
            this.words = new LabelWords(language, track);
        }

        /** @param label the words of the entry's label */
        void add(Entry entry, List<Place> label) {
            int node = 0;
            for (Place word : label) {
                List<String> terms = words.ofLabel(word.word());
                if (terms.isEmpty()) {
                    return;
                }
                node = child(node, slot(terms));
            }
            if (node > 0) {
                entries.computeIfAbsent(node, n -> new ArrayList<>(1)).add(entry);
            }
        }

        private int child(int node, int slot) {
            int child = children.get(key(node, slot));
            if (child == 0) {
                child = nodes++;
                children.put(key(node, slot), child);
            }
            return child;
        }

        private int slot(List<String> terms) {
            List<String> sorted = terms.stream().sorted().toList();
            Integer known = slotOf.putIfAbsent(sorted, slotOf.size());
            if (known != null) {
                return known;
            }
            int slot = slotOf.size() - 1;
            sorted.forEach(term -> slots.merge(term, new int[] {slot}, LabelTree::joined));
            return slot;
        }

        /** @param texts the track on which the words of texts meet the labels */
        LabelTree build(Track texts) {
            return new LabelTree(this, words.on(texts));
        }
    }
}
