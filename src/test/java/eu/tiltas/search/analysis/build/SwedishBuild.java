package eu.tiltas.search.analysis.build;

import eu.tiltas.search.analysis.build.AutomatonBuild.Form;
import eu.tiltas.search.analysis.build.HunspellFiles.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A search dictionary out of hunspell-sv: irregular forms, which are entries of their own there, name their word; first parts of compounds (<i>EU-</i>) are left out. */
final class SwedishBuild {

    private static final int VERBS = 0;
    private static final int NOUNS = 1;
    private static final int ADJECTIVES = 2;
    private static final int AGENTS = 3;
    private static final int MORE = 4;
    private static final int DEPONENTS = 5;

    private final List<Map<String, String>> tables;
    private final Map<String, Integer> fewestFlags = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private SwedishBuild(HunspellFiles source, List<String> irregular) {
        this.tables = tables(irregular);
        for (Entry entry : source.entries()) {
            words.add(entry.word());
            fewestFlags.merge(entry.word(), entry.flags().length(), Math::min);
        }
    }

    /** @param irregular lines of {@code swedish.txt} */
    static HunspellFiles of(HunspellFiles source, List<String> irregular) {
        SwedishBuild build = new SwedishBuild(source, irregular);
        List<Entry> entries = new ArrayList<>();
        source.entries().stream()
                .filter(entry -> !entry.word().endsWith("-"))
                .forEach(entry -> entries.add(entry.with(entry.flags(), build.lemma(entry))));
        return new HunspellFiles(AffixRules.change(source.affixes(), rule -> true, rule -> rule), entries);
    }

    /** Form to word, a table for each part of the file. */
    private static List<Map<String, String>> tables(List<String> lines) {
        List<Map<String, String>> tables = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                tables.add(new LinkedHashMap<>());
            } else if (!line.startsWith("#")) {
                String[] sides = line.split(":\\s*");
                for (String form : sides[sides.length - 1].split(" ")) {
                    tables.get(tables.size() - 1).putIfAbsent(form, sides[0]);
                }
            }
        }
        return tables;
    }

    /** Forms of irregular nouns, of agents and of further words, for the list of forms. */
    static Set<Form> forms(List<String> irregular) {
        List<Map<String, String>> tables = tables(irregular);
        Set<Form> forms = new HashSet<>();
        tables.get(NOUNS).forEach((form, lemma) -> {
            for (String ending : form.endsWith("r") ? new String[] {"", "s", "na", "nas"} : new String[] {"", "s"}) {
                forms.add(new Form(form + ending, lemma, true));
            }
            forms.add(new Form(lemma, lemma, true));
        });
        tables.get(AGENTS).keySet().forEach(agent -> {
            String stem = agent.substring(0, agent.length() - 1);
            for (String ending : new String[] {"e", "es", "en", "ens", "na", "nas"}) {
                forms.add(new Form(stem + ending, agent, true));
            }
        });
        add(forms, tables.get(MORE), true);
        add(forms, tables.get(DEPONENTS), false);
        return forms;
    }

    private static void add(Set<Form> forms, Map<String, String> table, boolean noun) {
        table.forEach((form, lemma) -> {
            forms.add(new Form(form, lemma, noun));
            forms.add(new Form(lemma, lemma, noun));
        });
    }

    private String lemma(Entry entry) {
        String lemma = simple(entry);
        if (lemma.isEmpty()) {
            lemma = compound(entry.word());
        }
        if (lemma.isEmpty() && isPresent(entry)) {
            lemma = entry.word().substring(0, entry.word().length() - 2) + "a";
        }
        return lemma;
    }

    /** Of two entries with one spelling (<i>får</i>, the verb and the sheep) the barer is the irregular form. */
    private String simple(Entry entry) {
        if (entry.flags().length() == fewestFlags.get(entry.word())) {
            for (Map<String, String> table : tables.subList(VERBS, ADJECTIVES + 1)) {
                String lemma = table.get(entry.word());
                if (lemma != null && words.contains(lemma)) {
                    return lemma;
                }
            }
        }
        return "";
    }

    /** A first part and an irregular form: <i>an|tog, tjänste|män</i>. */
    private String compound(String word) {
        for (Map<String, String> table : tables.subList(VERBS, NOUNS + 1)) {
            for (int start = 3; start <= word.length() - 3; start++) {
                String lemma = table.get(word.substring(start));
                if (lemma != null && words.contains(word.substring(0, start) + lemma)) {
                    return word.substring(0, start) + lemma;
                }
            }
        }
        return "";
    }

    /** A present listed apart from its infinitive (<i>väljer, välja</i>), and no other kind of word. */
    private boolean isPresent(Entry entry) {
        String word = entry.word();
        return word.endsWith("er")
                && entry.flags().chars().allMatch(flag -> "XYBD!".indexOf(flag) >= 0)
                && words.contains(word.substring(0, word.length() - 2) + "a");
    }
}
