package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.tiltas.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that the desk has, also one that comes later: accessible, narrow, silent and in the reader's language. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskPagesBrowserIT {

    private static final Path PAGES = Path.of("src", "main", "webapp", "editor");

    private static final Look NARROW = new Look(360, ColorScheme.LIGHT, false, true);

    /** What scripts ask for, or what is shown in place of something else. */
    private static final Set<String> NO_PAGES = Set.of("keep", "slug", "paste", "file-bytes", "made", "error");

    /** What stands behind the name of a page in its address; the way in is walked by {@link DeskKeyboardBrowserIT}. */
    private static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            Map.entry("home", List.of("", "no-such-page")),
            Map.entry("sign-in", List.of()),
            Map.entry("code", List.of()),
            Map.entry("welcome", List.of()),
            Map.entry("provider", List.of("provider", "provider?go=1")),
            Map.entry("page", List.of("page?key=visits")),
            Map.entry("text", List.of("text?key=visits&lang=lt", "text?key=visits&lang=sv", "text?key=bare&lang=lv")),
            Map.entry("history", List.of("history?key=visits&lang=lt", "history?key=visits&lang=lt&from=1&to=2")),
            Map.entry("preview", List.of("preview?key=visits&lang=lt")),
            Map.entry("previews", List.of("previews?key=visits")),
            Map.entry("outside", List.of("outside?key=visits&lang=lt")),
            Map.entry("pages", List.of("pages", "pages?q=nothing+like+that", "pages?stage=draft&sort=title")),
            Map.entry("translations", List.of("translations?lang=sv")),
            Map.entry("exchange", List.of("exchange?lang=sv")),
            Map.entry("insert", List.of("insert?lang=lt&q=laikas")),
            Map.entry("files", List.of("files", "files?q=nothing+like+that")),
            Map.entry("file", List.of("file?key=sketch")),
            Map.entry("releases", List.of("releases", "releases?set={set}")),
            Map.entry("registers", List.of("registers", "registers?register=bridges")),
            Map.entry(
                    "register",
                    List.of("register?of=bridges&key=green", "register?of=bridges&key=green&do=add&field=built")),
            Map.entry("paste-table", List.of("paste-table?register=bridges")),
            Map.entry("changes", List.of("changes", "changes?set={change}")),
            Map.entry("datasets", List.of("datasets", "datasets?name=trips")),
            Map.entry("withdraw-dataset", List.of("withdraw-dataset?name=rides")),
            Map.entry("account", List.of("account?id={account}")));

    private final Map<String, String> names = new HashMap<>();
    private final List<Editor> editors = new ArrayList<>();

    @BeforeAll
    void prepare(Newsroom newsroom) {
        try (Editor author = newsroom.author(Language.LT);
                Editor publisher = newsroom.publisher(Language.EN)) {
            author.begins("bare");
            author.opensText("visits", Language.LT);
            author.savesBody("## Kada\n\nLankytojai priimami antradieniais.");
            author.follows("desk.outside.go");
            author.fills("desk.outside.addressee", "Migracijos departamentas");
            author.presses("desk.outside.ask");
            author.opens("/editor/register?of=gates&key=main&do=add&field=built");
            author.fillsField("value", "1985");
            author.page().locator("input[name=source]").first().check();
            author.page().locator("main form[method=post] button.act").first().click();
            names.put("change", author.visit().path().replaceAll(".*set=", ""));
            publisher.opens("/editor/releases");
            publisher.fills("desk.release.title", "Vasara");
            publisher.presses("desk.release.begin");
            names.put("set", publisher.visit().path().replaceAll(".*set=", ""));
        }
        for (Language language : Language.values()) {
            editors.add(newsroom.everything(language));
        }
        editors.get(0).opens("/editor/accounts");
        names.put(
                "account",
                editors.get(0).page().getAttribute("main td a", "href").replaceAll(".*id=", ""));
    }

    @AfterAll
    void close() {
        editors.forEach(Editor::close);
    }

    static Stream<Arguments> addresses() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> all = files.map(file -> file.getFileName().toString().replace(".xhtml", ""))
                    .filter(name -> !NO_PAGES.contains(name))
                    .sorted()
                    .flatMap(name -> ADDRESSES.getOrDefault(name, List.of(name)).stream())
                    .toList();
            return IntStream.range(0, all.size())
                    .mapToObj(at -> Arguments.of(all.get(at), Language.values()[at % Language.values().length]));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("addresses")
    void aPageOfTheDeskIsForEverybody(String address, Language language) {
        Editor editor = editors.get(language.ordinal());
        editor.visit().resize(NARROW);
        boolean dark = address.length() % 2 == 0;
        editor.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));

        int status = editor.visit().open("/editor/" + filled(address));

        assertThat(status).isEqualTo(address.startsWith("no-such") ? 404 : 200);
        assertThat(editor.visit().path())
                .as("nobody is led elsewhere")
                .startsWith("/editor/" + address.replaceAll("\\W.*", ""));
        assertThat(editor.visit().complaints()).as("console").isEmpty();
        assertThat(editor.visit().strangers()).as("requests to others").isEmpty();
        assertThat(Overflow.scrolls(editor.visit())).as("scrolls sideways").isEqualTo(0);
        assertThat(Overflow.texts(editor.visit())).as("beside the window").isEmpty();
        assertThat(Axe.faults(editor.page())).isEmpty();
        editor.visit().resize(Look.WIDE);
        assertThat(Overflow.scrolls(editor.visit()))
                .as("scrolls sideways in a wide window")
                .isEqualTo(0);
    }

    @Test
    void aRefusalThatStandsOnAPageOfItsOwnIsForEverybody() {
        Editor editor = editors.get(Language.SV.ordinal());
        editor.visit().resize(NARROW);
        editor.opens("/editor/text?key=visits&lang=sv");
        editor.page().evaluate("document.querySelector('form[action^=\"/editor/made\"] [name=number]').value = '999'");

        editor.presses("desk.made.declare");

        editor.isRefused("desk.refused.revision");
        editor.isForEverybody();
        assertThat(Overflow.scrolls(editor.visit())).isEqualTo(0);
    }

    private String filled(String address) {
        String filled = address;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
