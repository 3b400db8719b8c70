package eu.tiltas.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.figure.Exhibit;
import eu.tiltas.figure.ExhibitSource;
import eu.tiltas.figure.Exhibits;
import eu.tiltas.figure.Figures;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.Reader;
import eu.tiltas.markup.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where a text asks for the files that it shows and leads to. */
class FileExhibitTest {

    private static final Map<String, Attachment> FILES =
            Map.of("bridge", file("bridge", FileType.PNG), "report", file("report", FileType.PDF));

    private static final UnaryOperator<String> BEHIND = address -> "/door?a=1&at=" + address;

    private static Attachment file(String key, FileType type) {
        List<Attachment.Variant> variants = type.isImage()
                ? List.of(
                        new Attachment.Variant(480, 320, "0123456789abcdef", 10),
                        new Attachment.Variant(960, 640, "fedcba9876543210", 20))
                : List.of();
        return new Attachment(
                key,
                key + "." + type.ending(),
                type,
                "00",
                2_000,
                type.isImage() ? 960 : 0,
                type.isImage() ? 640 : 0,
                Description.of(type, Map.of()),
                1,
                Instant.EPOCH,
                variants);
    }

    private static String html(String markdown, UnaryOperator<String> files) {
        ExhibitSource source = new ExhibitSource() {
            @Override
            public String kind() {
                return AttachmentStore.KIND;
            }

            @Override
            public boolean has(String name) {
                return FILES.containsKey(name);
            }

            @Override
            public Optional<Exhibit> exhibit(String name, Language language) {
                return Optional.ofNullable(FILES.get(name)).map(file -> new FileExhibit(file, language));
            }
        };
        Quotables quotables = new Quotables(new Exhibits(List.of(source)), new Figures(List.of()));
        Reader reader = new Reader(
                Language.EN,
                Messages.ofPortal().in(Language.EN),
                key -> Optional.empty(),
                quotables.in(Language.EN),
                Terms.NONE,
                files);
        return Markdown.parse(markdown).html(reader).value();
    }

    @Test
    void readersAskForAFileWhereItStands() {
        assertThat(html("![](file:bridge)\n\n[](file:report)", UnaryOperator.identity()))
                .contains("src=\"/files/bridge.png\"", "\"/files/bridge/0123456789-480.webp 480w, /files/bridge/")
                .contains("href=\"/files/report.pdf\"");
    }

    @Test
    void whoReadsEarlyAsksForEveryPictureAndDocumentElsewhere() {
        assertThat(html("![](file:bridge)\n\n[](file:report)", BEHIND))
                .contains("src=\"/door?a=1&amp;at=/files/bridge.png\"")
                .contains("at=/files/bridge/0123456789-480.webp 480w, /door")
                .contains("at=/files/bridge/fedcba9876-960.webp 960w\"")
                .contains("at&#61;/files/report.pdf\"")
                .doesNotContain("\"/files/");
    }

    @Test
    void whatATextOnlyTalksOfStaysAsItIsWritten() {
        String words = "A set says: 480w, /files/bridge.png";

        assertThat(html(words + "\n\n![](file:bridge)", BEHIND)).contains("<p>" + words + "</p>");
    }
}
