package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text of the pages of a PDF, without what stands on every page. */
final class PdfLines {

    /** So many lines at the top and the bottom of a page may be such. */
    private static final int RIM = 2;

    private PdfLines() {}

    /** @param pages their text, paragraphs divided by blank lines */
    static String of(List<String> pages, Losses losses) {
        List<List<String>> lines = new ArrayList<>();
        pages.forEach(page -> lines.add(new ArrayList<>(page.strip().lines().toList())));
        Map<String, Integer> seen = new HashMap<>();
        lines.forEach(page -> rim(page).stream()
                .map(at -> shape(page.get(at)))
                .distinct()
                .forEach(shape -> seen.merge(shape, 1, Integer::sum)));
        StringBuilder text = new StringBuilder();
        for (List<String> page : lines) {
            List<Integer> rim = rim(page);
            for (int i = rim.size() - 1; i >= 0; i--) {
                String line = page.get(rim.get(i));
                boolean outermost = i == 0 || i == rim.size() - 1;
                boolean number = line.strip().matches("[-–—]?\\s*\\d{1,4}\\s*[-–—]?|[ivxlc]{1,6}");
                boolean running = pages.size() > 1 && seen.get(shape(line)) >= Math.max(2, (pages.size() + 1) / 2);
                if (number ? outermost : running) {
                    page.remove((int) rim.get(i));
                    losses.add(Loss.RUNNING_LINES);
                }
            }
            join(text, String.join("\n", page).strip());
        }
        return text.toString();
    }

    /** The places of the first and last lines of a page that say something, in their order. */
    private static List<Integer> rim(List<String> page) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (!page.get(i).isBlank()) {
                filled.add(i);
            }
        }
        List<Integer> rim = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            if (i < RIM || i >= filled.size() - RIM) {
                rim.add(filled.get(i));
            }
        }
        return rim;
    }

    /** The same for the same line with another number. */
    private static String shape(String line) {
        return line.strip().replaceAll("\\d+", "#");
    }

    /** A paragraph may go on from one page to the next. */
    private static void join(StringBuilder text, String page) {
        boolean goesOn = !text.isEmpty()
                && !page.isEmpty()
                && Character.isLowerCase(page.charAt(0))
                && ".!?:;".indexOf(text.charAt(text.length() - 1)) < 0;
        text.append(text.isEmpty() ? "" : goesOn ? "\n" : "\n\n").append(page);
    }
}
