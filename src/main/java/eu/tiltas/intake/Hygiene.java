package eu.tiltas.intake;

import eu.tiltas.language.Language;
import eu.tiltas.security.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an editor should look at in a text that came from elsewhere, and what can be put right without reading it. */
public final class Hygiene {

    private static final Pattern NUMBER = Pattern.compile("[-–+]?\\s?\\d[\\d\\s\u00A0.,]*\\s?[%€]?");
    private static final Pattern ROW = Pattern.compile("[^|]*?(\\s+[-–+]?\\d[\\d.,]*%?){3,}\\s*");
    private static final Pattern HEADING = Pattern.compile("\\*\\*[^*]{3,80}[^*.,;:]\\*\\*");
    private static final Pattern BROKEN = Pattern.compile("\\p{L}{2,}- (?=\\p{Ll}{2,})");
    private static final Pattern SUSPENDED =
            Pattern.compile("(och|eller|samt|respektive|ir|ar|arba|bei|un|vai|and|or|to)\\b.*", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("[•▪◦‣●■\uF0B7\uF0A7\uF0D8\uF0FC\uF02D]|^o {1,3}(?=\\p{Lu})");
    private static final int LOOSE = 3;

    private final String[] lines;
    private final Language language;
    private final List<Hint> hints = new ArrayList<>();

    private Hygiene(String markdown, Language language) {
        this.lines = markdown.split("\n", -1);
        this.language = language;
    }

    /** What to look at, in the order of lines. */
    public static List<Hint> of(String markdown, Language language) {
        Hygiene hygiene = new Hygiene(markdown, language);
        for (int i = 0; i < hygiene.lines.length; i++) {
            hygiene.line(i + 1, hygiene.lines[i]);
        }
        hygiene.looseNumbers();
        hygiene.quotationMarks();
        return hygiene.hints.stream()
                .sorted(Comparator.comparingInt(Hint::line))
                .toList();
    }

    /** The text with its addresses and quotation marks put right. */
    public static String corrected(String markdown, Language language) {
        Matcher addresses = Tracked.ADDRESS.matcher(markdown);
        String cleaned = addresses.replaceAll(found -> Matcher.quoteReplacement(Tracked.cleaned(found.group())));
        return QuotationMarks.corrected(cleaned, language);
    }

    /** Whether a word before a hyphen is not broken but shares its end with a later one: ”in- och utresa”. */
    static boolean isSuspended(String after) {
        return SUSPENDED.matcher(after).matches();
    }

    private void line(int number, String line) {
        Matcher addresses = Tracked.ADDRESS.matcher(line);
        while (addresses.find()) {
            String cleaned = Tracked.cleaned(addresses.group());
            if (!cleaned.equals(addresses.group())) {
                add(number, "desk.intake.hint.address", cleaned);
            }
        }
        if (HEADING.matcher(line).matches()) {
            add(number, "desk.intake.hint.heading", line.replace("*", ""));
        }
        Matcher broken = BROKEN.matcher(line);
        while (broken.find()) {
            if (!isSuspended(line.substring(broken.end()))) {
                add(number, "desk.intake.hint.hyphen", around(line, broken.start(), broken.end()));
            }
        }
        if (BULLET.matcher(line).find()) {
            add(number, "desk.intake.hint.bullet", around(line, 0, 0));
        }
    }

    private static String around(String line, int start, int end) {
        return line.substring(start, Math.min(line.length(), end + 30)).strip();
    }

    private void looseNumbers() {
        run(NUMBER, "desk.intake.hint.numbers", "[-*] |\\d+[.)] ");
        run(ROW, "desk.intake.hint.rows", "");
    }

    /** Lines of one kind after each other, with nothing but blank lines between. */
    private void run(Pattern kind, String key, String mark) {
        int first = -1;
        int count = 0;
        for (int i = 0; i <= lines.length; i++) {
            String line = i < lines.length ? lines[i].strip().replaceFirst("^(" + mark + ")", "") : "end";
            if (line.isEmpty()) {
                continue;
            }
            if (kind.matcher(line).matches() && !line.startsWith("|")) {
                first = count++ == 0 ? i : first;
            } else {
                if (count >= LOOSE) {
                    add(first + 1, key, count);
                }
                count = 0;
            }
        }
    }

    private void quotationMarks() {
        int wrong = 0;
        int first = 0;
        for (int i = 0; i < lines.length; i++) {
            int here = QuotationMarks.wrong(lines[i], language);
            first = wrong == 0 && here > 0 ? i + 1 : first;
            wrong += here;
        }
        if (wrong > 0) {
            add(first, "desk.intake.hint.quotes", wrong);
        }
    }

    private void add(int line, String key, Object... arguments) {
        hints.add(new Hint(line, Reason.of(key, arguments)));
    }
}
