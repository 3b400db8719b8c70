package eu.tiltas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.language.Language;
import eu.tiltas.security.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a piece of a page that somebody pastes. */
class PastedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "<p>a <b>b</b> <i>c</i></p>                       ¦ a **b** *c*",
                "<p>a<b> b </b>c</p>                              ¦ a **b** c",
                "<p><b>a</b><b>b</b></p>                          ¦ **ab**",
                "<p><b>a <i>b</i></b></p>                         ¦ **a *b***",
                "<p>a<b>(b)</b>c</p>                              ¦ a(b)c",
                "<p><span style='font-weight:700'>a</span> b</p>  ¦ **a** b",
                "<b style='font-weight:normal'><p>a</p></b>       ¦ a",
                "<h1>A</h1><h4>B</h4>                             ¦ ## A⏎⏎### B",
                "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> ¦ - a⏎  - b⏎- c",
                "<ul><li>a</li><ul><li>b</li></ul></ul>           ¦ - a⏎  - b",
                "<ol start=3><li>a</li><li>b</li></ol>            ¦ 3. a⏎4. b",
                "<ul><li>a</li></ul><ul><li>b</li></ul>           ¦ - a⏎⏎* b",
                "<p><a href='https://a.lt/x y'>t</a></p>          ¦ [t](https://a.lt/x%20y)",
                "<p><a href='mailto:a@b.lt'>rašyti</a></p>        ¦ [rašyti](mailto:a@b.lt)",
                "<p>1. a</p>                                      ¦ 1\\. a",
                "<p># a</p>                                       ¦ \\# a",
                "<p>2 * 3 &lt; 7 snake_case _x_</p>               ¦ 2 \\* 3 \\< 7 snake_case \\_x\\_",
                "<p>{net: x} [^1] a](b)</p>                       ¦ \\{net: x} \\[^1] a\\](b)",
                "<p>:::info</p>                                   ¦ \\:::info",
                "<p>a<br>b</p>                                    ¦ a\\⏎b",
                "<p>m<sup>2</sup></p>                             ¦ m²",
                "<blockquote><p>a</p><p>b</p></blockquote>        ¦ > a⏎>⏎> b",
                "<p>so­ft&nbsp;&nbsp; gaps​</p>                     ¦ soft gaps",
                "<p>10&nbsp;000 &euro; – 5&nbsp;%</p>             ¦ 10~000 € – 5~%",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>     ¦ \\<script>alert(1)\\</script>",
            })
    void htmlBecomesMarkdown(String html, String markdown) {
        assertThat(Converted.pasted(html.replace('⏎', '\n')))
                .isEqualTo(markdown.replace('⏎', '\n').replace('~', '\u00A0'));
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(Converted.pasted("<pre>a\n  b</pre>")).isEqualTo("```\na\n  b\n```");
    }

    @Test
    void aTableKeepsItsCellsAndResolvesMergedOnes() {
        Taken taken = Converted.taken("<table><tr><th rowspan=2>Šalis<th colspan=2>2024<tr><th>Vyrai<th>Moterys"
                + "<tr><td rowspan=2>Lietuva<td style='text-align:right'>5<td style='text-align:right'>7"
                + "<tr><td align=right>a|b<td align=right>8</table>");

        assertThat(taken.body())
                .isEqualTo("| Šalis | 2024, Vyrai | 2024, Moterys |\n| --- | ---: | ---: |\n"
                        + "| Lietuva | 5 | 7 |\n| Lietuva | a\\|b | 8 |\n");
        assertThat(Converted.lost(taken)).containsExactly("merged 3");
    }

    @Test
    void aTableThatOnlyPlacesThingsIsNone() {
        assertThat(Converted.pasted("<table><tr><td><p>a</p><p>b</p><td></table>"))
                .isEqualTo("a\n\nb");
    }

    @Test
    void whatCantComeAlongIsCounted() {
        Taken taken = Converted.taken("<p>a<img src=x alt=y><script>1</script></p><form><input><select></select></form>"
                + "<iframe src=z></iframe><p style='display:none'>b</p><del>c</del><p>x<sub>n</sub></p>");

        assertThat(taken.body()).isEqualTo("a\n\nxn\n");
        assertThat(Converted.lost(taken))
                .containsExactly(
                        "images.named 1", "changes 1", "scripts 1", "forms 2", "frames 1", "hidden 1", "raised 1");
    }

    @Test
    void picturesAreNamedByTheirWordsOrTheirFiles() {
        Taken taken = Converted.taken("<p>a<img src='/b/uostas.jpg?w=200'><img src='data:image/png;base64,AA=='>"
                + "<picture><source srcset=c><img src=c.png alt='Tiltas  per Nerį'></picture><img src=d.gif width=1>"
                + "<svg aria-label=Planas><title>x</title></svg></p>");

        assertThat(taken.lost().get(0).key()).isEqualTo("desk.intake.lost.images.named");
        assertThat(taken.lost().get(0).arguments()).containsExactly(4, "uostas.jpg; Tiltas per Nerį; Planas");
    }

    @Test
    void linksThatLeadNoReaderAnywhereAreLeftOutAndPointedAt() {
        Taken taken = Converted.taken("<p>a</p><p><a href='chrome-extension://abc/x.pdf'>b</a>"
                + " <a href='file:///C:/x.doc'>c</a> <a href='javascript:go()'>d</a></p>");

        assertThat(taken.body()).isEqualTo("a\n\nb c d\n");
        assertThat(Converted.hints(taken))
                .containsExactly(
                        "3 link chrome-extension://abc/x.pdf", "3 link file:///C:/x.doc", "3 link javascript:go()");
    }

    @Test
    void ofAWholePageTheMainPartIsTakenWithItsTitleAndWholeAddresses() {
        Taken taken =
                Converted.page("<!doctype html><title>T – S</title><nav><a href=/>Home</a></nav><main><h1>Title</h1>"
                        + "<h2>Part</h2><p><a href='../c?id=1'>c</a></p></main><footer>F</footer>");

        assertThat(taken.title()).isEqualTo("Title");
        assertThat(taken.body()).isEqualTo("## Part\n\n[c](https://example.org/lt/c?id=1)\n");
        assertThat(Converted.lost(taken)).containsExactly("around 1");
    }

    @Test
    void wordsFromTheClipboardOfWordBecomeListsTablesAndNotes() throws IOException {
        Taken taken = Converted.taken(resource("word-clipboard.html"));

        assertThat(taken.body()).isEqualTo(resource("word-clipboard.md"));
        assertThat(Converted.lost(taken)).containsExactly("images.named 1", "comments 1");
        assertThat(taken.language()).isEqualTo(Language.LT);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = PastedTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> Converted.taken("<div>".repeat(400) + "a"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Converted.refusal(refused))
                        .isEqualTo("depth"));
    }

    @Test
    void longTextIsRefused() {
        assertThatThrownBy(() -> Converted.taken("<p>" + "word ".repeat(200_000) + "</p>"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Converted.refusal(refused))
                        .isEqualTo("long"));
    }

    @Test
    void linesWithTabsAreATableAndLinesWithDotsAList() {
        assertThat(new Intake()
                        .pasted("Metai\tSkaičius\n2023\t5\n2024\t7\n\n• a\n• b\n\nPaskutinė.", "", Language.LT)
                        .body())
                .isEqualTo(
                        "| Metai | Skaičius |\n| --- | --- |\n| 2023 | 5 |\n| 2024 | 7 |\n\n- a\n- b\n\nPaskutinė.\n");
    }
}
