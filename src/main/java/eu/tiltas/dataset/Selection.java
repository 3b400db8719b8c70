package eu.tiltas.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of a table in the words of RFC 7111: {@code cell=2,2-5,3} from the second column of the second row to the third
 * of the fifth. Rows and columns are counted from 1; the first row is the head.
 */
public record Selection(List<Range> ranges) {

    private static final Pattern CELLS =
            Pattern.compile("cell=([1-9][0-9]{0,5}),([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,5}),([1-9][0-9]{0,3}))?");

    /** Cells between two corners. */
    public record Range(int top, int left, int bottom, int right) {

        public Range {
            if (bottom < top || right < left) {
                throw new IllegalArgumentException("the corners are the wrong way round");
            }
        }
    }

    public Selection {
        ranges = List.copyOf(ranges);
    }

    /** @throws IllegalArgumentException if one of the texts selects no cells */
    public static Selection of(List<String> fragments) {
        List<Range> ranges = new ArrayList<>();
        for (String fragment : fragments) {
            Matcher cells = CELLS.matcher(fragment);
            if (!cells.matches()) {
                throw new IllegalArgumentException(fragment);
            }
            int top = Integer.parseInt(cells.group(1));
            int left = Integer.parseInt(cells.group(2));
            boolean one = cells.group(3) == null;
            ranges.add(new Range(
                    top,
                    left,
                    one ? top : Integer.parseInt(cells.group(3)),
                    one ? left : Integer.parseInt(cells.group(4))));
        }
        return new Selection(ranges);
    }

    /** @param row counted with the head, from 1 */
    public boolean holds(int row, int column) {
        return ranges.stream()
                .anyMatch(range -> row >= range.top()
                        && row <= range.bottom()
                        && column >= range.left()
                        && column <= range.right());
    }

    /** Whether all of it lies inside a table. */
    public boolean isWithin(int rows, int columns) {
        return !ranges.isEmpty()
                && ranges.stream()
                        .allMatch(range -> range.top() > 1 && range.bottom() <= rows && range.right() <= columns);
    }
}
