package eu.tiltas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.language.Language;
import eu.tiltas.security.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** Files that hold letters in places, and no text. */
class PdfTest {

    /** Pages of lines. */
    private static PDDocument pdf(String[]... pages) throws IOException {
        PDDocument document = new PDDocument();
        for (String[] lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                float y = 740;
                for (String line : lines) {
                    out.beginText();
                    out.newLineAtOffset(60, y);
                    out.showText(line);
                    out.endText();
                    y -= line.isEmpty() ? 26 : 13;
                }
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    @Test
    void brokenWordsAreJoinedAndWhatStandsOnEveryPageIsLeftOut() throws IOException {
        byte[] content = bytes(pdf(
                new String[] {
                    "Migrationsverket 2024",
                    "",
                    "Den som vill bo i Sverige kan behöva uppehållstillstånd och informa-",
                    "tion om hur man ansöker finns hos Migrationsverket i hela landet. In-",
                    "och utresa kontrolleras vid gränsen av polisen, som också avgör om",
                    "",
                    "1"
                },
                new String[] {
                    "Migrationsverket 2024", "", "personen får resa in i landet.", "", "5", "17", "23", "", "2"
                }));

        Taken taken = Converted.file("x.pdf", content);

        assertThat(taken.body()).contains("uppehållstillstånd och information om hur", "In- och utresa");
        assertThat(taken.body()).doesNotContain("Migrationsverket 2024", "informa-");
        assertThat(taken.language()).isEqualTo(Language.SV);
        assertThat(Converted.lost(taken)).contains("running-lines 4", "hyphens 1", "pdf 1");
        assertThat(Converted.hints(taken)).anyMatch(hint -> hint.endsWith("numbers 3"));
    }

    @Test
    void aTableOfAPdfIsPointedAt() throws IOException {
        Taken taken = Converted.file(
                "x.pdf",
                bytes(pdf(new String[] {"Year Men Women All", "", "2022 10 20 30", "2023 11 21 32", "2024 12 22 34"})));

        assertThat(Converted.hints(taken)).anyMatch(hint -> hint.contains(" rows 3"));
    }

    private static byte[] locked(String password) throws IOException {
        PDDocument document = pdf(new String[] {"Words of a report that nobody may print."});
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return bytes(document);
    }

    @Test
    void aPdfThatMayBeReadButNotPrintedIsRead() throws IOException {
        assertThat(Converted.file("x.pdf", locked("")).body()).contains("Words of a report");
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        isRefused("locked", locked("user"));
    }

    @Test
    void aPdfWithoutTextIsRefused() throws IOException {
        isRefused("nothing", bytes(pdf(new String[] {})));
    }

    private static void isRefused(String reason, byte[] content) {
        assertThatThrownBy(() -> Converted.file("x.pdf", content))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Converted.refusal(refused))
                        .isEqualTo(reason));
    }
}
