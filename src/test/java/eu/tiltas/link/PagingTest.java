package eu.tiltas.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The links between the parts of a list. */
class PagingTest {

    private static String shown(Paging paging) {
        return paging.links().stream()
                .map(link -> link.gap() ? "…" : link.current() ? "[" + link.number() + "]" : "" + link.number())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1  | 1  | ``                          | `` | ``",
                "1  | 2  | [1] 2                       | `` | p2",
                "2  | 2  | 1 [2]                       | p1 | ``",
                "1  | 9  | [1] 2 3 … 9                 | `` | p2",
                "5  | 9  | 1 … 3 4 [5] 6 7 … 9         | p4 | p6",
                "9  | 9  | 1 … 7 8 [9]                 | p8 | ``",
                "40 | 9  | 1 … 9                       | p9 | ``",
                "4  | 7  | 1 2 3 [4] 5 6 7             | p3 | p5"
            })
    void neighboursAndEndsAreLinked(int current, int last, String links, String previous, String next) {
        Paging paging = Paging.of(current, last, number -> "p" + number);

        assertThat(shown(paging)).isEqualTo(links);
        assertThat(paging.previous()).isEqualTo(previous);
        assertThat(paging.next()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 1", "1, 10, 1", "10, 10, 1", "11, 10, 2", "100, 10, 10"})
    void partsAreCounted(int total, int size, int pages) {
        assertThat(Paging.pages(total, size)).isEqualTo(pages);
    }
}
