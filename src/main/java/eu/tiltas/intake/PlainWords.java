package eu.tiltas.intake;

import eu.tiltas.markup.LineEnds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads text without marks into HTML: paragraphs by blank lines, tables by tabs, broken lines made whole. */
final class PlainWords {

    private static final Pattern ITEM = Pattern.compile("\\s*([•·▪◦‣●○■\uF0B7\uF0A7]|[-–—] |\\d{1,3}[.)]\\s).*");
    private static final Pattern BROKEN = Pattern.compile(".*\\p{L}-$");
    private static final int WRAPPED_AT_MOST = 110;
    private static final int WRAPPED_AT_LEAST = 40;

    private final Losses losses;
    private final Element html = new Element("body");

    private PlainWords(Losses losses) {
        this.losses = losses;
    }

    static Element read(String text, Losses losses) {
        PlainWords words = new PlainWords(losses);
        String plain = LineEnds.plain(text).replace('\f', '\n');
        for (String block : plain.split("\n[ \t]*\n\\s*")) {
            words.block(Arrays.stream(block.split("\n"))
                    .filter(line -> !line.isBlank())
                    .toList());
        }
        return words.html;
    }

    private void block(List<String> lines) {
        int at = 0;
        List<String> paragraph = new ArrayList<>();
        while (at < lines.size()) {
            int end = tableEnd(lines, at);
            if (end - at > 1) {
                paragraph(paragraph);
                table(lines.subList(at, end));
                at = end;
            } else {
                if (ITEM.matcher(lines.get(at)).matches()) {
                    paragraph(paragraph);
                }
                paragraph.add(lines.get(at).strip());
                at++;
            }
        }
        paragraph(paragraph);
    }

    /** Where lines with as many tabs as this one end. */
    private static int tableEnd(List<String> lines, int from) {
        long tabs = tabs(lines.get(from));
        int end = from;
        while (tabs > 0 && end < lines.size() && tabs(lines.get(end)) == tabs) {
            end++;
        }
        return end;
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }

    private void table(List<String> lines) {
        Element table = html.appendElement("table");
        for (String line : lines) {
            Element row = table.appendElement("tr");
            for (String cell : line.split("\t", -1)) {
                row.appendElement("td").appendText(cell.strip());
            }
        }
    }

    /** Lines that end where a line had to end are one paragraph; others are one each. */
    private void paragraph(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (isWrapped(lines)) {
            StringBuilder whole = new StringBuilder();
            for (String line : lines) {
                append(whole, line);
            }
            html.appendElement("p").appendText(whole.toString());
        } else {
            lines.forEach(line -> html.appendElement("p").appendText(line));
        }
        lines.clear();
    }

    private static boolean isWrapped(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        double usual = lines.subList(0, Math.max(1, lines.size() - 1)).stream()
                .mapToInt(String::length)
                .average()
                .orElse(0);
        return lines.size() > 1 && longest <= WRAPPED_AT_MOST && usual >= WRAPPED_AT_LEAST && usual > longest * 0.6;
    }

    /** A word that was broken at the end of a line is whole again if it goes on in lower case. */
    private void append(StringBuilder whole, String line) {
        boolean goesOn = !line.isEmpty() && Character.isLowerCase(line.charAt(0));
        if (goesOn && BROKEN.matcher(whole).matches() && !Hygiene.isSuspended(line)) {
            whole.setLength(whole.length() - 1);
            losses.add(Loss.HYPHENS);
        } else if (!whole.isEmpty()) {
            whole.append(' ');
        }
        whole.append(line);
    }
}
