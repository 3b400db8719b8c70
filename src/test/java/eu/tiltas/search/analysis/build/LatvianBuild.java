package eu.tiltas.search.analysis.build;

import eu.tiltas.search.analysis.build.HunspellFiles.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search dictionary out of hunspell-lv: the forms of <i>būt</i> that are entries of their own name it, and a negated
 * adjective or noun is a word of its own (<i>nelegāls</i> is not found by <i>legāls</i>).
 */
final class LatvianBuild {

    /** The flag of the prefix ne-. */
    private static final String NEGATION = "-";

    private LatvianBuild() {}

    /** @param apart forms that are entries of their own or missing, and the words that they belong to */
    static HunspellFiles of(HunspellFiles source, Map<String, String> apart) {
        List<Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry entry : source.entries()) {
            seen.add(entry.word());
            String lemma = apart.getOrDefault(entry.word(), "").equals("būt") ? "būt" : "";
            if (!entry.morphology().startsWith("po:darb") && entry.flags().contains(NEGATION)) {
                String flags = entry.flags().replace(NEGATION, "");
                entries.add(new Entry("ne" + entry.word(), flags, "", ""));
                entries.add(entry.with(flags, lemma));
            } else {
                entries.add(entry.with(entry.flags(), lemma));
            }
        }
        apart.forEach((word, lemma) -> {
            if (!seen.contains(word) || !lemma.equals("būt")) {
                entries.add(new Entry(word, "", lemma, ""));
            }
        });
        return new HunspellFiles(AffixRules.change(source.affixes(), rule -> true, rule -> rule), entries);
    }
}
