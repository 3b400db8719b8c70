package eu.tiltas.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes running text as Markdown. */
final class InlineWriter {

    private static final Pattern NAMED = Pattern.compile(" \\((PDF|DOCX?|ODT|XLSX?|ODS|CSV|PPTX?|ZIP|JSON|XML)\\)$");

    /** From the outside in. */
    private static final List<Function<Run, String>> STYLES =
            List.of(Run::href, Run::lang, run -> run.strong() ? "**" : "", run -> run.emphasis() ? "*" : "");

    private final List<Run> runs;
    private final boolean onOneLine;
    private final StringBuilder out = new StringBuilder();
    /** Where the last mark of emphasis ended, next to which no other may begin. */
    private int closed = -1;

    private InlineWriter(List<Run> runs, boolean onOneLine) {
        this.runs = new ArrayList<>(runs);
        this.onOneLine = onOneLine;
    }

    /** A paragraph, with its breaks. */
    static String paragraph(List<Run> runs) {
        String text = new InlineWriter(runs, false).write();
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n").append(Escape.lineStart(line.stripLeading()));
        }
        return out.toString();
    }

    /** A heading or a cell of a table, in which bold says nothing if all of it is. */
    static String line(List<Run> runs, boolean bold) {
        List<Run> shown =
                bold ? runs : runs.stream().map(run -> run.strong(false)).toList();
        return new InlineWriter(shown, true).write();
    }

    private String write() {
        emit(0, runs.size(), 0);
        return out.toString().replaceAll("(\\\\\n\\s*)+$", "").strip();
    }

    private void emit(int from, int to, int depth) {
        if (depth == STYLES.size()) {
            for (int i = from; i < to; i++) {
                plain(runs.get(i));
            }
            return;
        }
        Function<Run, String> style = STYLES.get(depth);
        for (int start = from; start < to; ) {
            String value = style.apply(runs.get(start));
            int end = start + 1;
            while (end < to && style.apply(runs.get(end)).equals(value)) {
                end++;
            }
            if (value.isEmpty() || runs.subList(start, end).stream().allMatch(Run::isBlank)) {
                emit(start, end, depth + 1);
            } else {
                wrapped(start, end, depth, value);
            }
            start = end;
        }
    }

    /** Blanks at the rims stand outside the marks, where Markdown wants them. */
    private void wrapped(int from, int to, int depth, String value) {
        boolean blankAfter = false;
        Run first = runs.get(from);
        if (first.kind() == Run.Kind.TEXT && first.text().startsWith(" ")) {
            text(" ", false);
            runs.set(from, first.with(first.text().stripLeading()));
        }
        Run last = runs.get(to - 1);
        if (last.kind() == Run.Kind.TEXT && last.text().endsWith(" ")) {
            blankAfter = true;
            runs.set(to - 1, last.with(last.text().stripTrailing()));
        }
        if (depth == 0) {
            link(from, to, value);
        } else if (depth == 1) {
            out.append('[');
            emit(from, to, depth + 1);
            out.append("]{lang=").append(value).append('}');
        } else {
            emphasised(from, to, depth, value, blankAfter ? ' ' : after(to));
        }
        if (blankAfter) {
            text(" ", false);
        }
    }

    private void link(int from, int to, String address) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
            out.insert(out.length() - 1, '\\');
        }
        Run last = runs.get(to - 1);
        if (address.startsWith("http")) {
            // The portal tells the format of a file itself.
            runs.set(to - 1, last.with(NAMED.matcher(last.text()).replaceFirst("")));
        }
        out.append('[');
        emit(from, to, 1);
        out.append("](").append(address).append(')');
    }

    private void emphasised(int from, int to, int depth, String mark, char next) {
        String inside = words(from, to);
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        boolean possible = !inside.isEmpty()
                && closed != out.length()
                && opens(before, inside.charAt(0))
                && opens(next, inside.charAt(inside.length() - 1));
        if (!possible) {
            emit(from, to, depth + 1);
            return;
        }
        out.append(mark);
        emit(from, to, depth + 1);
        out.append(mark);
        closed = out.length();
    }

    /** Whether emphasis can have its rim between these: beside a letter outside, none may begin or end with a sign. */
    private static boolean opens(char outside, char inside) {
        return !isBlank(inside) && (!isSign(inside) || isBlank(outside) || isSign(outside));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && !isBlank(c);
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        runs.subList(from, to)
                .forEach(run -> words.append(
                        run.kind() == Run.Kind.NOTE
                                ? "["
                                : run.kind() == Run.Kind.BREAK ? " " : run.code() ? "`" : run.text()));
        return words.toString();
    }

    private char after(int index) {
        if (index >= runs.size()) {
            return ' ';
        }
        Run next = runs.get(index);
        boolean sign = next.kind() == Run.Kind.NOTE
                || !next.href().isEmpty()
                || !next.lang().isEmpty()
                || next.code();
        String words = words(index, index + 1);
        return sign ? '[' : words.isEmpty() ? ' ' : words.charAt(0);
    }

    private void plain(Run run) {
        switch (run.kind()) {
            case NOTE -> out.append("[^").append(run.text()).append(']');
            case BREAK -> lineBreak();
            case TEXT -> {
                if (run.code() && !run.isBlank()) {
                    code(run.text().strip());
                } else {
                    text(run.text(), !run.href().isEmpty() || !run.lang().isEmpty());
                }
            }
        }
    }

    private void lineBreak() {
        if (onOneLine) {
            text(" ", false);
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            while (out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
                if (out.isEmpty()) {
                    return;
                }
            }
            out.append("\\\n");
        }
    }

    private void code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
        out.append(fence).append(room).append(text).append(room).append(fence);
    }

    private void text(String text, boolean inLink) {
        boolean atBlank = out.isEmpty() || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
        String words = atBlank ? text.replaceAll("^ +", "") : text;
        out.append(Escape.words(words, inLink));
    }
}
