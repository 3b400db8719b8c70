package eu.tiltas.search.analysis.build;

import eu.tiltas.search.analysis.build.AffixRules.Rule;
import eu.tiltas.search.analysis.build.HunspellFiles.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A search dictionary out of hunspell-lt.
 *
 * <p>There a verb is three entries (infinitive, present, past) that nothing ties together: here the present and the past
 * name their infinitive. There derivational prefixes are affixes, so that <i>nueiti</i> and <i>eiti</i> get one stem: here
 * each prefix that an entry allows makes an entry of its own, and only ne-, nebe-, be-, te-, tebe- stay affixes of verbs. A
 * negated adjective or noun is a word of its own: <i>neteisėtas</i> is not found by <i>teisėtas</i>.
 */
final class LithuanianBuild {

    private static final Set<String> OF_BE = Set.of("nėra", "nebėra", "tėra", "tebėra", "nėr", "būna");

    private final HunspellFiles source;
    private final Map<String, String> apart;
    private final Map<String, List<Rule>> derivational = new HashMap<>();
    private final Map<String, String> infinitives = new LinkedHashMap<>();
    private final Map<String, String> presents = new HashMap<>();
    private final Map<String, String> pasts = new HashMap<>();
    private final Map<List<String>, Set<Character>> result = new LinkedHashMap<>();

    private LithuanianBuild(HunspellFiles source, Map<String, String> apart) {
        this.source = source;
        this.apart = apart;
        for (Rule rule : AffixRules.of(source.affixes())) {
            if (isDerivational(rule)) {
                derivational
                        .computeIfAbsent(rule.flag(), flag -> new ArrayList<>())
                        .add(rule);
            }
        }
        for (Entry entry : source.entries()) {
            if (has(entry, "T") && entry.word().endsWith("ti")) {
                infinitives.put(entry.word(), entry.flags());
            }
            if (isPresent(entry)) {
                presents.put(entry.word(), entry.flags());
            }
            if (isPast(entry)) {
                pasts.put(entry.word(), entry.flags());
            }
        }
    }

    /** @param apart forms that are entries of their own, and the words that they belong to */
    static HunspellFiles of(HunspellFiles source, Map<String, String> apart) {
        return new LithuanianBuild(source, apart).build();
    }

    private HunspellFiles build() {
        Map<String, String> byPresent = pair(presents, LithuanianVerbs::presents, 0);
        Map<String, String> byPast = pair(pasts, LithuanianVerbs::pasts, 1);
        for (Entry entry : source.entries()) {
            String lemma = apart.getOrDefault(entry.word(), "");
            if (lemma.isEmpty() && isPresent(entry)) {
                lemma = byPresent.getOrDefault(entry.word(), "");
            }
            if (lemma.isEmpty() && isPast(entry)) {
                lemma = byPast.getOrDefault(entry.word(), "");
            }
            put(entry, lemma);
        }
        addMissing();
        OF_BE.forEach(form -> result.remove(List.of(form, "")));
        OF_BE.forEach(form -> put(form, "būti", form.equals("būna") ? "EN" : ""));
        List<Entry> entries = new ArrayList<>();
        result.forEach((key, flags) -> entries.add(new Entry(key.get(0), joined(flags), key.get(1), "")));
        return new HunspellFiles(
                AffixRules.change(source.affixes(), rule -> !isDerivational(rule), rule -> rule), entries);
    }

    /** Presents that the list takes for those of another verb: <i>privalo</i>, must, for <i>pri|valo</i>, cleans. */
    private void addMissing() {
        Set<String> listed = new TreeSet<>();
        source.entries().forEach(entry -> listed.add(entry.word()));
        apart.forEach((form, lemma) -> {
            if (!listed.contains(form)) {
                result.keySet().removeIf(key -> key.get(0).equals(form));
                put(form, lemma, "ENX");
            }
        });
    }

    private void put(Entry entry, String lemma) {
        String kept = entry.flags()
                .chars()
                .filter(flag -> !derivational.containsKey(Character.toString(flag)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (isNominal(entry) && has(entry, "N")) {
            kept = kept.replace("N", "");
            put("ne" + entry.word(), "", kept);
        }
        put(entry.word(), lemma, kept);
        for (String flag : entry.flags().split("")) {
            for (Rule rule : derivational.getOrDefault(flag, List.of())) {
                boolean negated = rule.affix().startsWith("ne");
                if (!negated
                        && Pattern.compile(rule.condition())
                                .matcher(entry.word())
                                .lookingAt()) {
                    String flags = kept.replace("S", "") + "N";
                    put(rule.affix() + entry.word(), lemma.isEmpty() ? "" : rule.affix() + lemma, flags);
                }
            }
        }
    }

    private void put(String word, String lemma, String flags) {
        Set<Character> known = result.computeIfAbsent(List.of(word, lemma), key -> new TreeSet<>());
        flags.chars().forEach(flag -> known.add((char) flag));
    }

    /** For each form the infinitive that it belongs to most likely. */
    private Map<String, String> pair(Map<String, String> forms, Function<String, Set<String>> candidates, int part) {
        Map<String, String> best = new HashMap<>();
        Map<String, Double> scores = new HashMap<>();
        infinitives.forEach((infinitive, flags) -> {
            List<List<String>> irregular = LithuanianVerbs.IRREGULAR.get(infinitive);
            if (irregular != null) {
                irregular.get(part).forEach(form -> {
                    best.put(form, infinitive);
                    scores.put(form, 9.0);
                });
                return;
            }
            for (String form : candidates.apply(infinitive.substring(0, infinitive.length() - 2))) {
                String formFlags = forms.get(form);
                if (formFlags != null) {
                    double score = likeness(flags, formFlags)
                            + 0.05 * shared(form, infinitive)
                            - 0.02 * Math.abs(form.length() - infinitive.length());
                    if (score > scores.getOrDefault(form, Double.NEGATIVE_INFINITY)) {
                        best.put(form, infinitive);
                        scores.put(form, score);
                    }
                }
            }
        });
        return best;
    }

    /** Principal parts of one verb take the same prefixes. */
    private double likeness(String flags, String others) {
        Set<String> a = new TreeSet<>(List.of(flags.split("")));
        Set<String> b = new TreeSet<>(List.of(others.split("")));
        a.retainAll(derivational.keySet());
        b.retainAll(derivational.keySet());
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        Set<String> all = new TreeSet<>(a);
        all.addAll(b);
        a.retainAll(b);
        return (double) a.size() / all.size();
    }

    private static int shared(String a, String b) {
        int n = 0;
        while (n < Math.min(a.length(), b.length()) && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }

    private static boolean isDerivational(Rule rule) {
        return rule.kind().equals("PFX") && Character.isLowerCase(rule.flag().charAt(0));
    }

    private static boolean isPresent(Entry entry) {
        return has(entry, "E");
    }

    private static boolean isPast(Entry entry) {
        return (has(entry, "P") || has(entry, "Y"))
                && (entry.word().endsWith("o") || entry.word().endsWith("ė"));
    }

    /** A noun or an adjective. */
    private static boolean isNominal(Entry entry) {
        return entry.flags().matches(".*[BCDHIMQV].*") && !entry.flags().matches(".*[EPTY].*");
    }

    private static boolean has(Entry entry, String flag) {
        return entry.flags().contains(flag);
    }

    private static String joined(Set<Character> flags) {
        StringBuilder joined = new StringBuilder();
        flags.forEach(joined::append);
        return joined.toString();
    }
}
