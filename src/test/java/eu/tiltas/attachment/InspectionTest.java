package eu.tiltas.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.markup.Fault;
import eu.tiltas.security.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in and what does not, by real files. */
class InspectionTest {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final long MOST_PIXELS = 6_000_000;

    private static Received look(String name, byte[] bytes) {
        return Inspection.look(name, bytes, MOST_BYTES, MOST_PIXELS);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("photo.exe", Samples.picture("png", 60, 40), FileType.PNG),
                Arguments.of("photo.pdf", Samples.picture("jpg", 60, 40), FileType.JPG),
                Arguments.of("photo", Samples.picture("gif", 60, 40), FileType.GIF),
                Arguments.of("notes.html", Samples.pdf("Agreement"), FileType.PDF),
                Arguments.of("notes.docm", Samples.docx("Agreement"), FileType.DOCX),
                Arguments.of("notes.zip", Samples.odt("Agreement", ""), FileType.ODT),
                Arguments.of("table.csv", text("year,count\n2024,7\n"), FileType.CSV),
                Arguments.of("table.js", text("year, count\n2024, 7\n"), FileType.TXT));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void aTypeIsKnownByTheBytesWhateverTheNameSays(String name, byte[] bytes, FileType type) {
        assertThat(look(name, bytes).type()).isEqualTo(type);
    }

    /** What comes of a file on a machine for which there is no library for WebP. */
    private static Object elsewhere(byte[] bytes, String what) throws ReflectiveOperationException {
        Class<?> inspection = new OtherMachine().loadClass(Inspection.class.getName());
        Method look = inspection.getDeclaredMethod("look", String.class, byte[].class, int.class, long.class);
        look.setAccessible(true);
        Object received = look.invoke(null, "a", bytes, MOST_BYTES, MOST_PIXELS);
        Method part = received.getClass().getDeclaredMethod(what);
        part.setAccessible(true);
        return part.invoke(received);
    }

    @Test
    void whereWebpCannotBeWrittenAPictureComesWithoutLighterOnes() throws ReflectiveOperationException {
        byte[] picture = Samples.picture("png", 600, 400);
        assertThat(look("a", picture).smaller()).isNotEmpty();

        assertThat(elsewhere(picture, "smaller")).isEqualTo(List.of());
        assertThat(elsewhere(picture, "bytes")).isEqualTo(look("a", picture).bytes());
    }

    @Test
    void whereWebpCannotBeReadItIsNotTaken() {
        byte[] webp =
                look("a", Samples.picture("png", 600, 400)).smaller().get(0).bytes();
        assertThat(look("a", webp).type()).isEqualTo(FileType.WEBP);

        assertThatThrownBy(() -> elsewhere(webp, "type"))
                .cause()
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Unfit.faults(refused))
                        .extracting(Fault::key)
                        .containsExactly("file.unfit.type"));
    }

    @Test
    void aWordFileBefore2007IsRefusedForItsFormat() throws IOException {
        try (InputStream in = InspectionTest.class.getResourceAsStream("/eu/tiltas/intake/fox.doc")) {
            byte[] bytes = in.readAllBytes();

            assertThatThrownBy(() -> look("fox.docx", bytes))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Unfit.faults(refused))
                            .extracting(Fault::key)
                            .containsExactly("file.unfit.old"));
        }
    }

    static Stream<Arguments> refused() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        byte[] docx = Samples.docx("Agreement");
        byte[] zeros = new byte[220 * 1024 * 1024];
        return Stream.of(
                Arguments.of("a picture of vectors with a script", "drawing.png", text(svg), "svg"),
                Arguments.of("a page", "a.txt", text("<!DOCTYPE html><html><script>x</script></html>"), "script"),
                Arguments.of("a program", "a.pdf", text("MZ\u0090\0\u0003\0\0\0\u0004"), "type"),
                Arguments.of("nothing", "a.png", new byte[0], "empty"),
                Arguments.of("more than is taken", "a.txt", new byte[MOST_BYTES + 1], "large"),
                Arguments.of("a PDF with a script", "a.pdf", Samples.actingPdf(), "script"),
                Arguments.of(
                        "a PDF behind other bytes",
                        "a.pdf",
                        Samples.joined(text("\n\n\n"), Samples.pdf("x")),
                        "broken"),
                Arguments.of("half a PDF", "a.pdf", text("%PDF-1.7\nnothing"), "broken"),
                Arguments.of("macros", "a.docx", Samples.with(docx, "word/vbaProject.bin", text("x")), "macro"),
                Arguments.of(
                        "a file in a file", "a.docx", Samples.with(docx, "word/embeddings/a.bin", text("x")), "inside"),
                Arguments.of(
                        "macros of LibreOffice",
                        "a.odt",
                        Samples.with(Samples.odt("x", ""), "Basic/Standard/m.xml", text("x")),
                        "macro"),
                Arguments.of(
                        "an event of LibreOffice",
                        "a.odt",
                        Samples.odt("x", "<script:event-listener xmlns:script=\"x\"/>"),
                        "macro"),
                Arguments.of(
                        "a file that unfolds to much", "a.docx", Samples.with(docx, "word/media/a.bin", zeros), "bomb"),
                Arguments.of("a picture that unfolds to much", "a.png", Samples.claiming(60_000, 60_000), "pixels"),
                Arguments.of(
                        "a picture cut off", "a.png", Arrays.copyOf(Samples.picture("png", 90, 90), 200), "broken"),
                Arguments.of(
                        "an archive",
                        "a.docx",
                        Samples.with(Samples.odt("", ""), "x", text("x")).clone(),
                        "none"),
                Arguments.of(
                        "a text in another encoding", "a.txt", "grąža".getBytes(StandardCharsets.UTF_16LE), "type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatCouldDoHarmIsRefusedWithItsReason(String what, String name, byte[] bytes, String reason) {
        assertThat(reasons(name, bytes)).isEqualTo(reason.equals("none") ? List.of() : List.of("file.unfit." + reason));
    }

    private static List<String> reasons(String name, byte[] bytes) {
        try {
            look(name, bytes);
            return List.of();
        } catch (Refused refused) {
            return Unfit.faults(refused).stream().map(Fault::key).toList();
        }
    }

    @Test
    void aPhotographNoLongerTellsWhereItWasTaken() {
        byte[] photograph = Samples.photograph(300, 200, 1);

        byte[] kept = look("a.jpg", photograph).bytes();

        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("GPS", "Exif");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(kept).isEqualTo(Samples.picture("jpg", 300, 200));
    }

    @Test
    void aTextInAPngIsLeftOut() {
        assertThat(look("a.png", Samples.talking()).bytes()).isEqualTo(Samples.picture("png", 40, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void whatHangsBehindAPictureIsCutOff(String format) {
        byte[] picture = Samples.picture(format, 50, 40);
        byte[] polyglot = Samples.joined(picture, text("<script>alert(1)</script>PK\u0003\u0004"));

        assertThat(look("a", polyglot).bytes()).isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"1, 300, 200", "3, 300, 200", "6, 200, 300", "8, 200, 300"})
    void aPhotographStandsAsTheCameraWasHeld(int orientation, int width, int height) {
        Received received = look("a.jpg", Samples.photograph(300, 200, orientation));

        assertThat(received.width()).isEqualTo(width);
        assertThat(received.height()).isEqualTo(height);
    }

    /** The corner that was red at the upper left lies at the upper right when the camera was turned by a quarter. */
    @Test
    void aTurnedPhotographIsTurnedTheRightWay() throws IOException {
        Received received = look("a.jpg", Samples.photograph(300, 200, 6));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(received.bytes()));

        assertThat(blue(image, 180, 0)).isLessThan(blue(image, 0, 280));
    }

    /** How blue a corner is; the picture goes from red at the upper left to blue at the lower right. */
    private static int blue(BufferedImage image, int x, int y) {
        int blue = 0;
        for (int i = 0; i < 400; i++) {
            int pixel = image.getRGB(x + i % 20, y + i / 20);
            blue += (pixel & 0xff) - (pixel >> 16 & 0xff);
        }
        return blue;
    }

    @Test
    void smallerPicturesAreMadeInWebp() {
        Received received = look("a.jpg", Samples.picture("jpg", 2000, 1000));

        assertThat(received.smaller()).extracting(Received.Smaller::width).containsExactly(480, 960, 1600);
        assertThat(received.smaller())
                .allSatisfy(smaller -> assertThat(new String(smaller.bytes(), 0, 12, StandardCharsets.ISO_8859_1))
                        .matches("RIFF....WEBP"))
                .allSatisfy(smaller ->
                        assertThat(look("a", smaller.bytes()).width()).isEqualTo(smaller.width()));
    }

    @Test
    void theWordsOfDocumentsAreRead() {
        assertThat(look("a", Samples.pdf("Readmission agreements", "Sutarties")).words())
                .contains("Readmission agreements", "Sutarties");
        assertThat(look("a", Samples.docx("Grąžinimo sutartis")).words()).contains("Grąžinimo sutartis");
        assertThat(look("a", Samples.odt("Nolīgumi", "")).words()).contains("Nolīgumi");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\x\\Sutartis (galutinė).docx, sutartis-galutine.pdf",
        "a\u202egnp.exe, agnp.pdf",
        "..., file.pdf",
        "/, file.pdf",
        "Заявление.pdf, zaavlenie.pdf"
    })
    void aNameIsWordsAlone(String given, String kept) {
        assertThat(FileName.of(given, FileType.PDF).value()).isEqualTo(kept);
    }
}
