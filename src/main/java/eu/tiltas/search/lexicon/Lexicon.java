package eu.tiltas.search.lexicon;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Words of each language with their translations into the others. Never changes. */
public final class Lexicon {

    /** Knows no word. */
    public static final Lexicon EMPTY = new Builder(0).build();

    /** The stems of a language that are in the lexicon, sorted. */
    private final Map<Language, String[]> stems;

    private final Map<Language, Map<Language, Table>> tables;

    /**
     * Translations from one language into another.
     *
     * @param starts where those of each stem begin, and the end of all
     * @param stems numbers of stems of the other language, the likeliest first
     */
    record Table(int[] starts, int[] stems, float[] probabilities) {}

    Lexicon(Map<Language, String[]> stems, Map<Language, Map<Language, Table>> tables) {
        this.stems = stems;
        this.tables = tables;
    }

    /** What the stem is in the other language, the likeliest first; empty if that was not learnt. */
    public List<Translation> translations(String stem, Language from, Language to) {
        int number = Arrays.binarySearch(stems.get(from), stem);
        if (number < 0 || from == to) {
            return List.of();
        }
        Table table = tables.get(from).get(to);
        List<Translation> translations = new ArrayList<>();
        for (int i = table.starts()[number]; i < table.starts()[number + 1]; i++) {
            translations.add(new Translation(stems.get(to)[table.stems()[i]], table.probabilities()[i]));
        }
        return translations;
    }

    /** The stems that have a translation from the one language into the other. */
    public List<String> stems(Language from, Language to) {
        return Arrays.stream(stems.get(from))
                .filter(stem -> !translations(stem, from, to).isEmpty())
                .toList();
    }

    String[] stems(Language language) {
        return stems.get(language);
    }

    Table table(Language from, Language to) {
        return tables.get(from).get(to);
    }

    /** Puts a lexicon together from what was learnt. */
    static final class Builder {

        private static final Comparator<Translation> LIKELIEST =
                Comparator.comparing(Translation::probability).reversed().thenComparing(Translation::stem);

        private final int most;
        private final Map<Language, Map<Language, Map<String, List<Translation>>>> learnt =
                new EnumMap<>(Language.class);

        /** @param most translations of a word into a language */
        Builder(int most) {
            this.most = most;
            for (Language from : Language.values()) {
                learnt.put(from, new EnumMap<>(Language.class));
                for (Language to : Language.values()) {
                    learnt.get(from).put(to, new java.util.HashMap<>());
                }
            }
        }

        void add(Language from, String stem, Language to, Translation translation) {
            learnt.get(from)
                    .get(to)
                    .computeIfAbsent(stem, s -> new ArrayList<>(2))
                    .add(translation);
        }

        Lexicon build() {
            Map<Language, String[]> stems = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                stems.put(language, stems(language));
            }
            Map<Language, Map<Language, Table>> tables = new EnumMap<>(Language.class);
            for (Language from : Language.values()) {
                tables.put(from, new EnumMap<>(Language.class));
                for (Language to : Language.values()) {
                    tables.get(from).put(to, table(learnt.get(from).get(to), stems.get(from), stems.get(to)));
                }
            }
            return new Lexicon(stems, tables);
        }

        private String[] stems(Language language) {
            SortedSet<String> all = new TreeSet<>();
            learnt.get(language).values().forEach(table -> all.addAll(table.keySet()));
            learnt.values().forEach(tables -> tables.get(language).values().stream()
                    .flatMap(List::stream)
                    .map(Translation::stem)
                    .forEach(all::add));
            return all.toArray(String[]::new);
        }

        private Table table(Map<String, List<Translation>> learnt, String[] from, String[] to) {
            int[] starts = new int[from.length + 1];
            List<Translation> all = new ArrayList<>();
            for (int i = 0; i < from.length; i++) {
                starts[i] = all.size();
                learnt.getOrDefault(from[i], List.of()).stream()
                        .sorted(LIKELIEST)
                        .limit(most)
                        .forEach(all::add);
            }
            starts[from.length] = all.size();
            float[] probabilities = new float[all.size()];
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = all.get(i).probability();
            }
            int[] stems = all.stream()
                    .mapToInt(translation -> Arrays.binarySearch(to, translation.stem()))
                    .toArray();
            return new Table(starts, stems, probabilities);
        }
    }
}
