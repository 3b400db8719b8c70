package eu.tiltas.search.lucene;

import eu.tiltas.search.SearchResults.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Cuts an extract from a passage around the words asked for, in whatever form they stand there, and marks them. */
final class Extract {

    static final int LENGTH = 240;
    /** How far before the first match a sentence may begin. */
    private static final int LEAD = 90;
    /** How much of the extract may be given up to end with a sentence. */
    private static final int TAIL = 80;

    /** What a match more is worth beside a word more: only where all else is alike. */
    private static final double AGAIN = 1e-4;

    /** Of the four languages, where the next word often has a capital or is a number. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "art", "pvz", "plg", "tel", "val", "str", "jfr", "bl", "kap", "nos", "proc", "mln", "mlrd", "milj", "piem",
            "apm", "vol", "gen", "ing");

    private Extract() {}

    /**
     * About {@value #LENGTH} characters of the text in parts; no word is cut.
     *
     * @param found in the order of the text; those beyond its end are left out
     */
    static List<Part> of(String text, List<Match> found) {
        return of(text, found, word -> 1);
    }

    /**
     * Likewise.
     *
     * @param rarity of each of the words asked for, positive: the extract is cut where they are worth most together
     */
    static List<Part> of(String text, List<Match> found, IntToDoubleFunction rarity) {
        String line = text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
        List<Match> matches =
                found.stream().filter(match -> match.end() <= line.length()).toList();
        int start = start(line, matches, rarity);
        return parts(line, start, end(line, start), matches);
    }

    /** Where the sentence begins; of a long one, what follows the last colon: without it a value lacks its label. */
    private static int start(String text, List<Match> matches, IntToDoubleFunction rarity) {
        if (matches.isEmpty() || text.length() <= LENGTH) {
            return 0;
        }
        int first = matches.get(best(matches, rarity)).start();
        int colon = -1;
        for (int i = first; i >= Math.max(0, first - LEAD); i--) {
            if (beginsSentence(text, i)) {
                if (!isAfterColon(text, i)) {
                    return i;
                }
                colon = Math.max(colon, i);
            }
        }
        if (colon >= 0) {
            return colon;
        }
        int early = Math.max(0, Math.min(first - LEAD / 3, text.length() - LENGTH));
        int word = gapAfter(text, early);
        return word >= 0 && word < first ? word + 1 : first;
    }

    /** The match from which an extract holds the different words that are rarest together, then most matches. */
    private static int best(List<Match> matches, IntToDoubleFunction rarity) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < matches.size(); i++) {
            BitSet words = new BitSet();
            int last = i;
            while (last < matches.size()
                    && matches.get(last).end() <= matches.get(i).start() + LENGTH - LEAD) {
                words.set(matches.get(last).word());
                last++;
            }
            double worth = words.stream().mapToDouble(rarity::applyAsDouble).sum() + AGAIN * (last - i);
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private static boolean beginsSentence(String text, int at) {
        if (at == 0 || at >= text.length()) {
            return true;
        }
        int last = at - 1;
        return last > 0
                && text.charAt(last) == ' '
                && ".!?:".indexOf(text.charAt(last - 1)) >= 0
                && !Character.isLowerCase(text.charAt(at))
                && !(text.charAt(last - 1) == '.' && isAbbreviated(text, last - 1, at));
    }

    private static boolean isAfterColon(String text, int at) {
        return at > 1 && text.charAt(at - 2) == ':';
    }

    /** After a colon something follows: it ends nothing but the text. */
    private static boolean endsSentence(String text, int end) {
        return end >= text.length() || beginsSentence(text, end + 1) && !isAfterColon(text, end + 1);
    }

    /** Whether the point stands for the rest of a word: before a number, after a letter or two, or a usual abbreviation. */
    private static boolean isAbbreviated(String text, int point, int next) {
        int begin = point;
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, point);
        return Character.isDigit(text.charAt(next)) && !word.chars().anyMatch(Character::isDigit)
                || word.length() <= 2 && !word.isEmpty() && !word.equals(word.toUpperCase(Locale.ROOT))
                || word.length() == 1
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A place between two words that may be parted: a number written in groups may not. */
    private static boolean isGap(String text, int at) {
        return text.charAt(at) == ' '
                && !(at > 0
                        && Character.isDigit(text.charAt(at - 1))
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1)));
    }

    private static int gapBefore(String text, int from) {
        int at = Math.min(from, text.length() - 1);
        while (at >= 0 && !isGap(text, at)) {
            at--;
        }
        return at;
    }

    private static int gapAfter(String text, int from) {
        for (int at = Math.max(0, from); at < text.length(); at++) {
            if (isGap(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static int end(String text, int start) {
        int limit = start + LENGTH;
        if (limit >= text.length()) {
            return text.length();
        }
        for (int i = limit; i > limit - TAIL; i--) {
            if (endsSentence(text, i - 1)) {
                return i - 1;
            }
        }
        int space = gapBefore(text, limit);
        if (space > start) {
            return space;
        }
        int wordEnd = gapAfter(text, limit);
        return wordEnd < 0 ? text.length() : wordEnd;
    }

    private static List<Part> parts(String text, int start, int end, List<Match> matches) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder(start > 0 && !beginsSentence(text, start) ? "… " : "");
        int at = start;
        for (Match match : matches) {
            if (match.start() >= at && match.end() <= end) {
                plain.append(text, at, match.start());
                flush(parts, plain);
                parts.add(new Part(text.substring(match.start(), match.end()), true));
                at = match.end();
            }
        }
        plain.append(text, at, end);
        boolean whole = endsSentence(text, end);
        flush(parts, whole ? plain : plain.append(" …"));
        return List.copyOf(parts);
    }

    private static void flush(List<Part> parts, StringBuilder plain) {
        if (plain.length() > 0) {
            parts.add(new Part(plain.toString(), false));
            plain.setLength(0);
        }
    }
}
