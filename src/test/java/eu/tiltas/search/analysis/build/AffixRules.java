package eu.tiltas.search.analysis.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The prefix and suffix rules among the lines of an affix file, in groups that are each headed by their number. */
final class AffixRules {

    /** One rule: kind (PFX or SFX), flag, what is taken off, what is put on (with flags of its own), condition. */
    record Rule(String kind, String flag, String strip, String affix, String condition) {

        String line() {
            return String.join(" ", kind, flag, strip, affix, condition);
        }

        String bareAffix() {
            int slash = affix.indexOf('/');
            String bare = slash < 0 ? affix : affix.substring(0, slash);
            return bare.equals("0") ? "" : bare;
        }
    }

    private AffixRules() {}

    static List<Rule> of(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split("\\s+");
            if (isAffix(part) && !isHeader(part)) {
                rules.add(new Rule(part[0], part[1], part[2], part[3], part.length > 4 ? part[4] : "."));
            }
        }
        return rules;
    }

    /** The lines with each rule changed; rules that become alike are kept once, groups left out where told. */
    static List<String> change(List<String> lines, Predicate<Rule> kept, UnaryOperator<Rule> change) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> result = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split("\\s+");
            if (!isAffix(part)) {
                result.add(line);
            } else if (isHeader(part)) {
                headers.put(part[0] + " " + part[1], part[2]);
            }
        }
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        of(lines).stream().filter(kept).map(change).forEach(rule -> groups.computeIfAbsent(
                        rule.kind() + " " + rule.flag(), key -> new LinkedHashSet<>())
                .add(rule.line()));
        groups.forEach((key, rules) -> {
            result.add(key + " " + headers.get(key) + " " + rules.size());
            result.addAll(rules);
        });
        return result;
    }

    private static boolean isAffix(String[] part) {
        return part.length >= 4 && (part[0].equals("PFX") || part[0].equals("SFX"));
    }

    private static boolean isHeader(String[] part) {
        return (part[2].equals("Y") || part[2].equals("N")) && part[3].matches("[0-9]+");
    }
}
