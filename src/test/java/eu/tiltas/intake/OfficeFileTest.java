package eu.tiltas.intake;

import static eu.tiltas.intake.Zipped.cell;
import static eu.tiltas.intake.Zipped.item;
import static eu.tiltas.intake.Zipped.p;
import static eu.tiltas.intake.Zipped.r;
import static eu.tiltas.intake.Zipped.style;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.language.Language;
import eu.tiltas.security.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of word processors. */
class OfficeFileTest {

    private static void isRefused(String reason, String name, byte[] content) {
        assertThatThrownBy(() -> Converted.file(name, content))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(Converted.refusal(refused))
                        .isEqualTo(reason));
    }

    @Test
    void aWordFileKeepsHeadingsListsLinksNotesAndTables() {
        Taken taken = Converted.file(
                "grįžimas.docx",
                Zipped.word(p(style("T"), r("", "Grįžimas į Lietuvą"))
                        + p(style("C1"), r("", "Turinys 3"))
                        + p(style("H2"), r("", "Kas gali kreiptis"))
                        + p(
                                "",
                                r("<w:b/>", "Grįžtantieji"),
                                r("<w:b w:val=\"0\"/>", " ir "),
                                r("<w:i/>", "artimieji"),
                                "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
                                r("", ", žr. "),
                                "<w:hyperlink r:id=\"r1\">" + r("", "svetainę") + "</w:hyperlink>")
                        + p(item(0), r("", "pasas;")) + p(item(1), r("", "kopija;")) + p(item(0), r("", "prašymas."))
                        + "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "Šalis")
                        + cell("<w:gridSpan w:val=\"2\"/>", "2024")
                        + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "5") + cell("", "7")
                        + "</w:tr></w:tbl>"));

        assertThat(taken.title()).isEqualTo("Grįžimas į Lietuvą");
        assertThat(taken.language()).isEqualTo(Language.LT);
        assertThat(taken.body())
                .isEqualTo("## Kas gali kreiptis\n\n**Grįžtantieji** ir *artimieji*[^1], žr."
                        + " [svetainę](https://www.migracija.lt/?utm_source=x)\n\n- pasas;\n  1. kopija;\n- prašymas.\n\n"
                        + "| Šalis | 2024 | 2024 |\n| --- | --- | --- |\n| Šalis | 5 | 7 |\n\n[^1]: Pagal įstatymą.\n");
        assertThat(Converted.lost(taken)).containsExactly("merged 2", "contents 1");
        assertThat(Converted.hints(taken)).containsExactly("3 address https://www.migracija.lt/");
    }

    @Test
    void aRichTextFileKeepsItsWordsMarksAndLinksAndTellsThatItIsOld() {
        String rtf = "{\\rtf1\\ansi\\ansicpg1257\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title Nenaudojamas}}"
                + "\\pard\\b Gr\\u303?\\'feimas\\b0\\par "
                + "\\pard Kreipkit\\u279?s \\i ra\\'f0tu\\i0  \\u303? ambasad\\u261?, "
                + "{\\field{\\*\\fldinst{HYPERLINK \"https://www.urm.lt/\"}}{\\fldrslt{URM}}}.\\par}";

        Taken taken = Converted.file("laiškas.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(taken.body())
                .isEqualTo("**Grįžimas**\n\nKreipkitės *raštu* į ambasadą, [URM](https://www.urm.lt/).\n");
        assertThat(Converted.lost(taken)).containsExactly("old-format 1");
    }

    private static byte[] old(String name) throws IOException {
        try (InputStream in = OfficeFileTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void anOldWordFileKeepsListsLinksAndTablesAndTellsThatItIsOld() throws IOException {
        Taken taken = Converted.file("various.doc", old("various.doc"));

        assertThat(taken.body())
                .contains("**Bold** *italic*", "\n- Bullet 1\n- Bullet 2\n- Bullet 3\n")
                .contains("\n1. Number bullet 1\n2. Number bullet 2\n3. Number bullet 3\n")
                .contains("\n[This is a hyperlink](http://tika.apache.org/)\n")
                .contains("| Row 1 Col 1 | Row 1 Col 2 | Row 1 Col 3 |\n| --- | --- | --- |\n| Row 2 Col 1 |")
                .contains("\nHere is a text box\n", "\nThis is a footnote.\n")
                .doesNotContain("\uFFFD", "HYPERLINK");
        assertThat(Converted.lost(taken)).contains("old-format 1");
    }

    @Test
    void ofAnOldWordFileThePicturesAreCounted() throws IOException {
        Taken taken = Converted.file("fox.doc", old("fox.doc"));

        assertThat(taken.body()).isEqualTo("The quick brown fox jumps over the lazy dog\n");
        assertThat(Converted.lost(taken)).containsExactly("images.named 1", "old-format 1");
        assertThat(pictures(taken)).containsExactly(1, "image1.png");
    }

    @Test
    void whatOnlyLooksLikeAnOldWordFileIsRefused() {
        byte[] ole = new byte[1024];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                ole,
                0,
                8);

        isRefused("broken", "laiškas.doc", ole);
    }

    @Test
    void whatAWordFileHasBesideItsTextIsCounted() {
        Taken taken = Converted.file(
                "x.docx",
                Zipped.word(p(
                        "",
                        r("", "Text"),
                        "<w:ins>" + r("", " added") + "</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
                        "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:drawing/></w:r><w:r><w:object/></w:r>",
                        r("<w:vanish/>", "hidden"),
                        "<w:r><w:pict><w:txbxContent>" + p("", r("", "In a box"))
                                + "</w:txbxContent></w:pict></w:r>")));

        assertThat(taken.body()).isEqualTo("Text added\n\nIn a box\n");
        assertThat(Converted.lost(taken))
                .containsExactly("images 1", "text-boxes 1", "comments 1", "changes 2", "hidden 1", "embedded 1");
    }

    private static List<Object> pictures(Taken taken) {
        return taken.lost().stream()
                .filter(reason -> reason.key().equals("desk.intake.lost.images.named"))
                .flatMap(reason -> reason.arguments().stream())
                .toList();
    }

    @Test
    void thePicturesOfAWordFileAreNamedByTheirWordsOrTheirFiles() {
        String drawing = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\"%s/><a:blip r:embed=\"p%d\"/>"
                + "</wp:inline></w:drawing></w:r>";

        Taken taken = Converted.file(
                "x.docx",
                Zipped.word(p(
                        "",
                        r("", "Text"),
                        drawing.formatted(" descr=\"Žemėlapis,\nkelias\"", 1),
                        drawing.formatted("", 1),
                        drawing.formatted("", 9),
                        "<w:r><w:pict><v:shape><v:imagedata r:id=\"p1\" o:title=\"Vaizdas\"/></v:shape></w:pict></w:r>",
                        "<w:r><w:drawing/></w:r>")));

        assertThat(pictures(taken)).containsExactly(5, "Žemėlapis, kelias; kelias.png; Picture 1; Vaizdas");
    }

    @Test
    void aFieldThatLeadsSomewhereIsALink() {
        Taken taken = Converted.file(
                "x.docx",
                Zipped.word(p(
                        "",
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK"
                                + " \"https://a.lt\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                        r("", "vieta"),
                        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                        r("", " toliau"))));

        assertThat(taken.body()).isEqualTo("[vieta](https://a.lt) toliau\n");
    }

    @Test
    void anOpenDocumentKeepsHeadingsListsLinksNotesAndTables() {
        Taken taken = Converted.file(
                "atgriesanas.odt",
                Zipped.openText(
                        "<style:style style:name=\"T1\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                                + "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\""
                                + " style:num-format=\"1\"/><text:list-level-style-bullet text:level=\"2\"/></text:list-style>",
                        "<text:p text:style-name=\"Title\">Atgriešanās Latvijā</text:p><text:h text:outline-level=\"1\">Kas"
                                + " var<text:s/>pieteikties</text:h><text:p><text:span text:style-name=\"T1\">Ikviens</text:span>, kas"
                                + "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
                                + "<text:p>Pēc likuma.</text:p></text:note-body></text:note> dzīvo <text:a xlink:href=\"https://www.pmlp.gov.lv\">"
                                + "ārzemēs</text:a>.<office:annotation><text:p>Jautājums</text:p></office:annotation></text:p>"
                                + "<text:list text:style-name=\"L1\"><text:list-item><text:p>pase;</text:p><text:list><text:list-item>"
                                + "<text:p>kopija.</text:p></text:list-item></text:list></text:list-item></text:list>"
                                + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Gads</text:p>"
                                + "</table:table-cell><table:table-cell><text:p>Skaits</text:p></table:table-cell></table:table-row>"
                                + "</table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>2024"
                                + "</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>"
                                + "<text:p><draw:frame><draw:image xlink:href=\"Pictures/1.png\"/></draw:frame></text:p>"));

        assertThat(taken.title()).isEqualTo("Atgriešanās Latvijā");
        assertThat(taken.language()).isEqualTo(Language.LV);
        assertThat(taken.body())
                .isEqualTo(
                        "## Kas var pieteikties\n\n**Ikviens**, kas[^1] dzīvo [ārzemēs](https://www.pmlp.gov.lv).\n\n"
                                + "1. pase;\n   - kopija.\n\n| Gads | Skaits |\n| --- | --- |\n| 2024 | |\n\n[^1]: Pēc likuma.\n");
        assertThat(Converted.lost(taken)).containsExactly("images.named 1", "merged 1", "comments 1");
        assertThat(pictures(taken)).containsExactly(1, "1.png");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpackedWhole() {
        isRefused("bomb", "x.docx", Zipped.word("<w:p><w:r><w:t>" + " ".repeat(40 << 20) + "</w:t></w:r></w:p>"));
    }

    @Test
    void entitiesAreRefusedAndNothingTheyNameIsRead() {
        isRefused(
                "entities",
                "x.docx",
                Zipped.of(
                        "word/document.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
    }

    @Test
    void deepNestingIsRefused() {
        isRefused(
                "depth",
                "x.docx",
                Zipped.word("<w:sdt><w:sdtContent>".repeat(200) + "</w:sdtContent></w:sdt>".repeat(200)));
    }

    @ParameterizedTest
    @CsvSource({
        "broken, x.docx, PK\u0003\u0004 cut off",
        "kind, x.exe, MZ\u0000\u0001\u0002",
        "empty, x.txt, ''",
        "nothing, x.txt, '   '"
    })
    void whatIsNoTextIsRefused(String reason, String name, String content) {
        isRefused(reason, name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void zippedPicturesAreNoText() {
        isRefused("kind", "x.docx", Zipped.of("a.png", "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "Migrationsverket prövar ansökan om uppehållstillstånd för anhöriga som vill flytta hit, SV",
        "Migracijos departamentas nagrinėja prašymus leisti gyventi Lietuvoje, LT",
        "Pilsonības un migrācijas lietu pārvalde izskata iesniegumus par uzturēšanās atļaujām, LV",
        "The department decides on applications of family members who wish to move here, EN"
    })
    void theLanguageOfATextIsRecognised(String text, Language language) {
        assertThat(Converted.file("x.txt", text.getBytes(StandardCharsets.UTF_8))
                        .language())
                .isEqualTo(language);
    }

    @Test
    void textOfOldBalticWindowsIsRead() {
        Taken taken = Converted.file(
                "x.txt", "Žmonės grįžta į namus.".getBytes(java.nio.charset.Charset.forName("windows-1257")));

        assertThat(taken.body()).isEqualTo("Žmonės grįžta į namus.\n");
        assertThat(Converted.lost(taken)).containsExactly("encoding 1");
    }
}
