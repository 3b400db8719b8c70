package eu.tiltas.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over all that the portal has published: what it shows and somebody pastes back is the text again. */
class RoundTripTest {

    private static List<Path> texts(Language language) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/pages"))) {
            return files.filter(file -> file.endsWith(language.code() + ".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String body(Path file) throws IOException {
        return Files.readString(file).replaceFirst("(?s)\\A---\n.*?\n---\n", "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasConvertedConvertsToItselfAndSaysAndShowsTheSame(Language language) throws IOException {
        List<Path> texts = texts(language);
        assertThat(texts).hasSizeGreaterThan(40);

        for (Path text : texts) {
            String before = Converted.html(body(text), language);
            String once = Converted.pasted(before) + "\n";
            String after = Converted.html(once, language);
            assertThat(Converted.pasted(after) + "\n").as(text.toString()).isEqualTo(once);
            assertThat(words(after)).as(text.toString()).isEqualTo(words(before));
            assertThat(shape(after)).as(text.toString()).isEqualTo(shape(before));
        }
    }

    private static String words(String html) {
        Document page = Jsoup.parse(html);
        page.select(".visually-hidden").remove();
        return page.text().replaceAll("\\s+", "");
    }

    private static String shape(String html) {
        StringBuilder shape = new StringBuilder();
        for (String tag : List.of(
                "h2",
                "h3",
                "h4",
                "li",
                "ul",
                "ol",
                "table",
                "tr",
                "td",
                "th",
                "td.num",
                "a[href]",
                "sup",
                "aside",
                "blockquote")) {
            shape.append(tag)
                    .append('=')
                    .append(Jsoup.parse(html).select(tag).size())
                    .append(' ');
        }
        return shape.toString();
    }
}
