package eu.tiltas.search.analysis.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the present and the past of a Lithuanian verb can be, by the rules of its three principal parts. */
final class LithuanianVerbs {

    /** Verbs whose other principal parts no rule gives: infinitive, presents, pasts. */
    static final Map<String, List<List<String>>> IRREGULAR = Map.ofEntries(
            verb("būti", "yra esa esti būva būna", "buvo"),
            verb("eiti", "eina", "ėjo"),
            verb("duoti", "duoda", "davė"),
            verb("dėti", "deda", "dėjo"),
            verb("virti", "verda", "virė"),
            verb("imti", "ima", "ėmė"),
            verb("lyti", "lyja", "lijo"),
            verb("dvėsti", "dvesia", "dvėsė"),
            verb("sėsti", "sėda", "sėdo"),
            verb("gulti", "gula", "gulė"),
            verb("pulti", "puola", "puolė"),
            verb("leisti", "leidžia", "leido"),
            verb("vogti", "vagia", "vogė"),
            verb("stoti", "stoja", "stojo"),
            verb("minti", "mena mina", "minė mynė"),
            verb("gyventi", "gyvena", "gyveno"),
            verb("ėsti", "ėda", "ėdė"),
            verb("spėti", "spėja", "spėjo"),
            verb("pažinti", "pažįsta", "pažino"),
            verb("reikėti", "reikia", "reikėjo"),
            verb("žinti", "žįsta", "žino"),
            verb("žinoti", "žino", "žinojo"));

    private static final String VOWELS = "aąeęėiįyoųuū";

    private static final String[] PRESENT_VOWELS = {
        "i>e", "i>ie", "y>i", "ū>u", "ą>an", "ę>en", "į>in", "ų>un", "i>y", "u>ū", "i>į", "u>ų", "ė>e", "e>ę", "o>a",
        "a>ą", "au>auj", "i>in", "u>un", "a>an", "i>im", "u>um", "a>am", "e>en"
    };
    private static final String[] PAST_VOWELS = {
        "e>ė", "i>y", "u>ū", "a>o", "u>uo", "i>ė", "y>i", "ū>u", "į>in", "ę>en", "ą>an", "ų>un"
    };

    /** Endings of infinitive stems that are suffixes, and what they become. */
    private static final String[] PRESENT_SUFFIXES = {
        "uo>uoja",
        "au>auja auna",
        "o>oja o a ona osta",
        "ė>ėja i a ėna ėsta",
        "y>ija o i a yja yna",
        "ū>ūva uva ūna ūsta",
        "i>ina ija"
    };

    private static final String[] PAST_SUFFIXES = {
        "uo>avo uojo", "au>avo ovė aujo", "o>ojo avė", "ė>ėjo", "y>ijo ė yjo o", "ū>uvo ūvo"
    };

    private LithuanianVerbs() {}

    private static Map.Entry<String, List<List<String>>> verb(String infinitive, String presents, String pasts) {
        return Map.entry(infinitive, List.of(List.of(presents.split(" ")), List.of(pasts.split(" "))));
    }

    /** @param stem the infinitive without -ti */
    static Set<String> presents(String stem) {
        Set<String> forms = suffixed(stem, PRESENT_SUFFIXES);
        if (stem.endsWith("ė")) {
            forms.add(softened(cut(stem, 1)) + "ia");
        }
        for (String root : roots(stem)) {
            for (String varied : varied(root, PRESENT_VOWELS)) {
                addPresents(forms, varied);
            }
        }
        return forms;
    }

    private static void addPresents(Set<String> forms, String root) {
        for (String ending : new String[] {"a", "sta", "na", "ja", "ša", "ta"}) {
            forms.add(root + ending);
        }
        forms.add(softened(root) + "ia");
        forms.add(root.replaceAll("[sš]+$", "") + "šta");
        if (!root.isEmpty() && "tdsz".indexOf(last(root)) >= 0) {
            forms.add(cut(root, 1) + "sta");
        }
        if (!root.isEmpty() && "šž".indexOf(last(root)) >= 0) {
            forms.add(cut(root, 1) + "šta");
            forms.add(cut(root, 1) + "žta");
        }
    }

    /** @param stem the infinitive without -ti */
    static Set<String> pasts(String stem) {
        Set<String> forms = suffixed(stem, PAST_SUFFIXES);
        for (String root : roots(stem)) {
            for (String varied : varied(root, PAST_VOWELS)) {
                forms.addAll(List.of(varied + "o", varied + "ė", varied + "jo"));
            }
        }
        return forms;
    }

    private static Set<String> suffixed(String stem, String[] suffixes) {
        Set<String> forms = new HashSet<>();
        for (String rule : suffixes) {
            String[] sides = rule.split(">");
            if (stem.endsWith(sides[0])) {
                for (String ending : sides[1].split(" ")) {
                    forms.add(cut(stem, sides[0].length()) + ending);
                }
            }
        }
        return forms;
    }

    /** Roots that an infinitive stem can come from: <i>mes-</i> from <i>met-</i>, <i>ves-</i> from <i>ved-</i>. */
    private static List<String> roots(String stem) {
        List<String> roots = new ArrayList<>(List.of(stem));
        if (stem.endsWith("s")) {
            for (String ending : new String[] {"t", "d", "st", "nd", "nt"}) {
                roots.add(cut(stem, 1) + ending);
            }
        }
        if (stem.endsWith("gz") || stem.endsWith("ks")) {
            roots.addAll(List.of(cut(stem, 2) + "zg", cut(stem, 2) + "sk"));
        }
        for (String turned : new String[] {"ks>sk", "kš>šk", "gž>žg"}) {
            if (stem.endsWith(turned.substring(0, 2))) {
                roots.add(cut(stem, 2) + turned.substring(3));
            }
        }
        return roots;
    }

    /** The root, and the root with its last vowels changed. */
    private static Set<String> varied(String root, String[] vowels) {
        Set<String> varied = new HashSet<>(Set.of(root));
        for (String rule : vowels) {
            String[] sides = rule.split(">");
            int at = root.lastIndexOf(sides[0]);
            if (at < 0) {
                continue;
            }
            String rest = root.substring(at + sides[0].length());
            if (rest.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0)) {
                varied.add(root.substring(0, at) + sides[1] + rest);
            }
        }
        return varied;
    }

    /** The root as it stands before -ia. */
    private static String softened(String root) {
        if (root.endsWith("t")) {
            return cut(root, 1) + "č";
        }
        return root.endsWith("d") ? cut(root, 1) + "dž" : root;
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static String cut(String text, int letters) {
        return text.substring(0, text.length() - letters);
    }
}
