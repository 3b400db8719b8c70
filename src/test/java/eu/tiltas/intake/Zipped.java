package eu.tiltas.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office files as word processors write them, with only what a test is about. */
public final class Zipped {

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String O = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    private Zipped() {}

    /** Names and contents in turn. */
    static byte[] of(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] word(String body) {
        return of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document" + W + "><w:body>" + body
                        + "</w:body></w:document>",
                "word/styles.xml",
                "<w:styles" + W + ">" + style("T", "Title") + style("H1", "heading 1") + style("H2", "heading 2")
                        + style("C1", "toc 1") + "</w:styles>",
                "word/numbering.xml",
                "<w:numbering" + W
                        + "><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
                        + "</w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>",
                "word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/hyperlink\" Target=\"https://www.migracija.lt/?utm_source=x\"/><Relationship Id=\"p1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                        + " Target=\"media/kelias.png\"/></Relationships>",
                "word/footnotes.xml",
                "<w:footnotes" + W
                        + "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"1\">"
                        + p("", r("", "Pagal įstatymą.")) + "</w:footnote></w:footnotes>");
    }

    private static String style(String id, String name) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/></w:style>";
    }

    public static String p(String properties, String... runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
    }

    public static String style(String id) {
        return "<w:pStyle w:val=\"" + id + "\"/>";
    }

    static String item(int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>";
    }

    public static String r(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p("", r("", text)) + "</w:tc>";
    }

    static byte[] openText(String styles, String body) {
        return of(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + O + "><office:automatic-styles>"
                        + styles + "</office:automatic-styles><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
    }
}
