package eu.tiltas.page;

import eu.tiltas.markup.LineEnds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What an outside reviewer sent, as typed.
 *
 * @param verdict empty if none was chosen
 * @param text of the whole; may be empty
 * @param comments by the place of the block; empty ones are left out
 * @param shown when the form was shown; empty if it does not say so credibly
 * @param trap what stands in the field that nobody sees
 */
public record OutsideDraft(
        String reviewer,
        Optional<Verdict> verdict,
        String text,
        Map<Integer, String> comments,
        Optional<Instant> shown,
        String trap) {

    public static final int MOST_NAME = 200;

    /** Of all that is typed together, in characters as people count them: Unicode code points. */
    public static final int MOST = 10_000;

    /** Nobody reads a text and answers in less; programs do. */
    static final Duration SOONEST = Duration.ofSeconds(3);

    public OutsideDraft {
        reviewer = cleaned(reviewer).replaceAll("\\s+", " ");
        text = cleaned(text);
        Map<Integer, String> typed = new TreeMap<>();
        comments.forEach((place, comment) -> typed.put(place, cleaned(comment)));
        typed.values().removeIf(String::isEmpty);
        comments = typed;
    }

    private static String cleaned(String typed) {
        return LineEnds.plain(typed).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    public int length() {
        return IntStream.concat(
                        IntStream.of(text.codePointCount(0, text.length())),
                        comments.values().stream().mapToInt(comment -> comment.codePointCount(0, comment.length())))
                .sum();
    }

    /** What is wrong with it, all of it, as words in the keys of messages; nothing if it can be taken. */
    List<String> faults(Instant now) {
        List<String> faults = new ArrayList<>();
        if (!trap.isEmpty()) {
            faults.add("trapped");
        }
        if (reviewer.isEmpty() || reviewer.length() > MOST_NAME) {
            faults.add("name");
        }
        if (verdict.isEmpty()) {
            faults.add("verdict");
        } else if (verdict.get() == Verdict.CHANGE && length() == 0) {
            faults.add("empty");
        }
        if (length() > MOST) {
            faults.add("long");
        }
        if (shown.isEmpty()) {
            faults.add("late");
        } else if (shown.get().plus(SOONEST).isAfter(now)) {
            faults.add("soon");
        }
        return faults;
    }
}
