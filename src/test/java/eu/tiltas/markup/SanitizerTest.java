package eu.tiltas.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML of authors is reduced to what is harmless. */
class SanitizerTest {

    /** Whatever could run, load, cover the page or send what is typed elsewhere. */
    private static final Pattern HARMFUL = Pattern.compile(
            "<\\s*/?\\s*(script|style|iframe|object|embed|svg|math|form|input|button|textarea|select|img|video|audio|source"
                    + "|link|meta|base|template|frame|frameset|applet|noscript|portal|marquee|body|html|head|title)\\b"
                    + "|<[^>]*\\s(on[a-z]+|style|srcdoc|formaction|xlink:href|background|action|src)\\s*="
                    + "|(href|rel)=\"\\s*(javascript|data|vbscript|file)",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example></SCRIPT>",
                "<scr<script>ipt>alert(1)</script>",
                "a <script>alert(1)</script> b",
                "<p onclick=\"alert(1)\">a</p>",
                "<p oNcLiCk=alert(1)>a</p>",
                "<a href=\"https://a.example\" onmouseover=alert(1)>a</a>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\" jAvA\tscript:alert(1)\">a</a>",
                "<a href=\"&#106;avascript:alert(1)\">a</a>",
                "<a href=\"java&#x0A;script:alert(1)\">a</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
                "<a href=\"vbscript:x\">a</a>",
                "[a](javascript:alert(1))",
                "[a](<java\nscript:alert(1)>)",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "![a](javascript:alert(1))",
                "![a](\" onerror=\"alert(1))",
                "<img src=x onerror=alert(1)>",
                "<img src=\"https://evil.example/pixel\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">a</mi></math>",
                "<style>body{display:none}</style>",
                "<p style=\"position:fixed;inset:0\">a</p>",
                "<div style=background:url(javascript:alert(1))>a</div>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=x></object><embed src=x>",
                "<form action=https://evil.example><input name=q><button>Go</button></form>",
                "<button formaction=javascript:alert(1)>a</button>",
                "<base href=https://evil.example>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<!--><script>alert(1)</script>-->",
                "<!-- <script>alert(1)</script> -->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?>",
                "<p",
                "<p <p onclick=alert(1)>",
                "<a href=\"x",
                "<<script>alert(1)//<</script>",
                "</p></div></main><script>alert(1)</script>",
                "<details ontoggle=alert(1) open>a</details>",
                "<video><source onerror=alert(1)></video>",
                "<table background=javascript:alert(1)><tr><td>a</td></tr></table>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "## <img src=x onerror=alert(1)>",
                "| <script>alert(1)</script> |\n| - |\n| <svg onload=alert(1)> |",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: a",
                "[a]{lang=en\" onclick=\"alert(1)}",
                ":::info <img src=x onerror=alert(1)>\n<script>alert(1)</script>\n:::",
                ":::contact\nname: a\nemail: 'x\" onclick=\"alert(1)'\n:::",
                ":::contact\nname: a\nphone: '\" onclick=\"alert(1)'\n:::",
                ":::link\ntitle: <script>alert(1)</script>\nurl: 'https://a.example/\" onclick=\"alert(1)'\n:::",
                "```<script>\n</code><script>alert(1)</script>\n```"
            })
    void harmIsTakenOut(String markdown) {
        assertThat(HARMFUL.matcher(unescapedTagsOnly(Reading.html(markdown)))
                        .results()
                        .map(match -> match.group()))
                .isEmpty();
    }

    /** Escaped text may speak of anything; only what a browser takes for a tag counts. */
    private static String unescapedTagsOnly(String html) {
        StringBuilder tags = new StringBuilder();
        Pattern.compile("<[^>]*>").matcher(html).results().forEach(tag -> tags.append(withoutValues(tag.group())));
        return tags.toString();
    }

    private static String withoutValues(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return lower.replaceAll("=\"(?!\\s*(?:javascript|data|vbscript|file))[^\"]*\"", "=\"\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "H<sub>2</sub>O                              | <p>H<sub>2</sub>O</p>",
                "<abbr title=\"Migration\">M</abbr>          | <p><abbr title=\"Migration\">M</abbr></p>",
                "<time datetime=\"2024-05-02\">May</time>    | <p><time datetime=\"2024-05-02\">May</time></p>",
                "<span lang=\"en\">word</span>               | <p><span lang=\"en\">word</span></p>",
                "<p class=\"callout-title evil\">a</p>       | <p class=\"callout-title\">a</p>",
                "<p class=\"evil\">a</p>                     | <p>a</p>",
                "<p id=\"a b\">a</p>                         | <p>a</p>",
                "<p id=\"-a\">a</p>                          | <p>a</p>",
                "<div tabindex=\"5\">a</div>                 | <div>a</div>",
                "<div role=\"alert\">a</div>                 | <div>a</div>",
                "<h1>a</h1>                                  | a",
                "<td colspan=\"99999\">a</td>                | a",
                "<a href=\"//evil.example\">a</a>            | <p><a href=\"//evil.example\">a</a></p>"
            })
    void harmlessHtmlStays(String markdown, String html) {
        assertThat(Reading.html(markdown)).contains(html);
    }

    @Test
    void idOfThePageCannotBeTaken() {
        assertThat(Reading.html("<p id=\"main\">a</p>\n\n<p id=\"find\">b</p>\n\n<p id=\"toc\">c</p>"))
                .doesNotContain("id=\"main\"", "id=\"find\"", "id=\"toc\"");
    }

    @Test
    void elementsThatStayOpenAreClosed() {
        assertThat(Reading.html("<div><section><strong>open\n\nafter"))
                .matches(html -> count(html, "<div") == count(html, "</div>"))
                .matches(html -> count(html, "<section") == count(html, "</section>"))
                .matches(html -> count(html, "<strong") == count(html, "</strong>"));
    }

    @Test
    void elementsThatWereNotOpenedAreNotClosed() {
        assertThat(Reading.html("</div></main></body>text")).doesNotContain("</div>", "</main>", "</body>");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a & b | a &amp; b", "<i> | &lt;i&gt;", "\"q\" | &quot;q&quot;", "&lt; | &amp;lt;"})
    void textIsEscaped(String text, String escaped) {
        assertThat(Sanitizer.escape(text)).isEqualTo(escaped);
    }
}
