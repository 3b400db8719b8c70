package eu.tiltas.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.markup.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is divided into fields and body. */
class FrontMatterTest {

    private final List<Fault> faults = new ArrayList<>();

    private FrontMatter parse(String text) {
        ContentFile file = new ContentFile("a.md", text.getBytes(StandardCharsets.UTF_8));
        return FrontMatter.parse(file.text().orElseThrow(), faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "---⏎title: A⏎---⏎body              ¦ body              ¦ 3",
                "---⏎title: A⏎---⏎⏎body⏎            ¦ `⏎body⏎`          ¦ 3",
                "---⏎title: A⏎---                   ¦ ``                ¦ 2",
                "---⏎title: A⏎---⏎                  ¦ ``                ¦ 3",
                "---⏎title: A⏎---  ⏎body            ¦ body              ¦ 3",
                "---⏎title: A⏎note: a --- b⏎---⏎b   ¦ b                 ¦ 4",
                "---⏎title: A⏎---⏎one⏎---⏎two       ¦ `one⏎---⏎two`     ¦ 3",
                "---⏎title: A⏎----⏎---⏎x            ¦ x                 ¦ 4",
                "---⏎title: A⏎⏎---⏎---⏎x            ¦ `---⏎x`           ¦ 4"
            })
    void bodyBeginsAfterTheSecondFence(String text, String body, int line) {
        FrontMatter matter = parse(text.replace('⏎', '\n'));

        assertThat(matter.body().strip())
                .isEqualTo(body == null ? "" : body.replace('⏎', '\n').strip());
        assertThat(matter.bodyLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyEndOfLineIsUnderstood(String end) {
        FrontMatter matter = parse(String.join(end, "---", "title: A", "---", "one", "two"));

        assertThat(faults).isEmpty();
        assertThat(matter.fields().text("title")).contains("A");
        assertThat(matter.body()).isEqualTo("one\ntwo");
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(parse("\uFEFF---\ntitle: A\n---\nbody").fields().text("title"))
                .contains("A");
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "body",
                "title: A\n---\nbody",
                " ---\ntitle: A\n---\n",
                "----\ntitle: A\n----\n",
                "\n---\ntitle: A\n---\n"
            })
    void textWithoutAFenceIsAllBody(String text) {
        FrontMatter matter = parse(text);

        assertThat(matter.body()).isEqualTo(text);
        assertThat(faults).containsExactly(Fault.error(1, "frontmatter.missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n",
                "---\ntitle: A",
                "---\ntitle: A\nbody --- text",
                "---\ntitle: A\n---x\n",
                "---\ntitle: A\n ---\n"
            })
    void openFenceIsAFault(String text) {
        parse(text);

        assertThat(faults).containsExactly(Fault.error(1, "frontmatter.open"));
    }

    @Test
    void emptyFrontMatterHasNoFields() {
        FrontMatter matter = parse("---\n---\nbody");

        assertThat(faults).isEmpty();
        assertThat(matter.body()).isEqualTo("body");
    }

    @Test
    void faultsHaveTheLinesOfTheFile() {
        parse("---\ntitle: A\n\nslug: [x\n---\nbody");

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line())
                .isBetween(4, 5));
    }

    @Test
    void fieldsHaveTheLinesOfTheFile() {
        assertThat(parse("---\ntitle: A\nslug: b\n---\n").fields().line("slug")).isEqualTo(3);
    }
}
