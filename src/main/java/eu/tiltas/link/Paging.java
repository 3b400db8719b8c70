package eu.tiltas.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The links between the pages of a long list: the first, the last, and those around the present one.
 *
 * @param links empty if there is only one page
 * @param previous address of the page before; empty on the first
 * @param next address of the page after; empty on the last
 */
public record Paging(List<Link> links, String previous, String next) {

    private static final int NEIGHBOURS = 2;

    /** A page, or a gap between pages. */
    public record Link(String url, int number, boolean current, boolean gap) {}

    public Paging {
        links = List.copyOf(links);
    }

    /**
     * @param current from 1; may lie beyond the last
     * @param last from 1
     */
    public static Paging of(int current, int last, IntFunction<String> url) {
        List<Link> links = new ArrayList<>();
        for (int number = 1; last > 1 && number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - current) <= NEIGHBOURS) {
                links.add(new Link(url.apply(number), number, number == current, false));
            } else if (!links.get(links.size() - 1).gap()) {
                links.add(new Link("", 0, false, true));
            }
        }
        String previous = current > 1 ? url.apply(Math.min(current - 1, last)) : "";
        return new Paging(links, previous, current < last ? url.apply(current + 1) : "");
    }

    /** How many pages a list of {@code total} takes, at least one. */
    public static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
