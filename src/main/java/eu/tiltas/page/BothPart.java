package eu.tiltas.page;

import eu.tiltas.page.WordDifference.Kind;
import eu.tiltas.page.WordDifference.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of two texts that were written at once, as it is in both.
 *
 * @param number from 1, in the order of reading
 * @param field {@code title}, {@code slug}, {@code summary}, {@code keywords} or {@code body}
 */
public record BothPart(int number, String field, ThreeTexts.Row row) {

    static final String BODY = "body";

    /** Whose words are taken; both only of the body. */
    public enum Choice {
        MINE,
        THEIRS,
        BOTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Choice> of(String code) {
            return Arrays.stream(values())
                    .filter(choice -> choice.code().equals(code))
                    .findFirst();
        }
    }

    public boolean isBody() {
        return field.equals(BODY);
    }

    private static Optional<String> words(Optional<Passage> passage) {
        return passage.map(Passage::text);
    }

    public boolean isDifferent() {
        return !words(row.mine()).equals(words(row.theirs()));
    }

    /** Who changed it, of a part that is different. */
    public Choice by() {
        if (words(row.theirs()).equals(words(row.base()))) {
            return Choice.MINE;
        }
        return words(row.mine()).equals(words(row.base())) ? Choice.THEIRS : Choice.BOTH;
    }

    /** Whether both can stand one after the other. */
    public boolean isForBoth() {
        return isBody() && row.mine().isPresent() && row.theirs().isPresent();
    }

    /** What loses nothing: the part that was changed, or both; of fields that hold only one of them, mine. */
    public Choice proposed() {
        if (by() != Choice.BOTH) {
            return by();
        }
        if (isForBoth()) {
            return Choice.BOTH;
        }
        return row.mine().isPresent() ? Choice.MINE : Choice.THEIRS;
    }

    List<Passage> chosen(Choice choice) {
        return switch (choice) {
            case MINE -> row.mine().stream().toList();
            case THEIRS -> row.theirs().stream().toList();
            case BOTH ->
                isForBoth()
                        ? Stream.of(row.mine(), row.theirs())
                                .flatMap(Optional::stream)
                                .toList()
                        : row.mine().or(row::theirs).stream().toList();
        };
    }

    public boolean isMine() {
        return row.mine().isPresent();
    }

    public boolean isTheirs() {
        return row.theirs().isPresent();
    }

    /** Its words, where both have the same. */
    public String words() {
        return words(row.mine()).orElse("");
    }

    /** My words, and what I took out. */
    public List<Piece> mine() {
        return since(row.mine());
    }

    /** Theirs, and what they took out. */
    public List<Piece> theirs() {
        return since(row.theirs());
    }

    private List<Piece> since(Optional<Passage> passage) {
        String now = words(passage).orElse("");
        String before = words(row.base()).orElseGet(this::common);
        // Where little is common, words that happen to be in both only break what is to be read.
        return before.equals(now) || before.isEmpty() || now.isEmpty() || PassagePairs.areAlike(before, now)
                ? WordDifference.between(before, now)
                : List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, now));
    }

    /** Where there was nothing before, what is in both counts as having been there. */
    private String common() {
        String mine = words(row.mine()).orElse("");
        String theirs = words(row.theirs()).orElse("");
        return PassagePairs.areAlike(mine, theirs)
                ? WordDifference.between(theirs, mine).stream()
                        .filter(piece -> piece.kind() == Kind.SAME)
                        .map(Piece::text)
                        .collect(Collectors.joining())
                : "";
    }
}
