package eu.tiltas.attachment;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of every sort, made as the programs of editors make them, and as those do who mean harm. */
public final class Samples {

    private static final String PLACE = "GPS 54.6872 N 25.2797 E";

    private Samples() {}

    private interface Making {
        void make(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.make(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        for (int i = 0; i < width; i += 7) {
            graphics.drawLine(i, 0, width - i, height);
        }
        graphics.dispose();
        return bytes(out -> ImageIO.write(image, format, out));
    }

    /** A JPEG that tells where it was taken and how the camera was held. */
    public static byte[] photograph(int width, int height, int orientation) {
        byte[] plain = picture("jpg", width, height);
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM\0*".getBytes(StandardCharsets.US_ASCII));
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return bytes(out -> {
            out.write(plain, 0, 2);
            out.write(0xff);
            out.write(0xe1);
            out.write((exif.capacity() + 2) >> 8);
            out.write((exif.capacity() + 2) & 0xff);
            out.write(exif.array());
            out.write(plain, 2, plain.length - 2);
        });
    }

    /** A PNG of a few bytes that claims to be as wide and as high as that. */
    static byte[] claiming(int width, int height) {
        byte[] png = picture("png", 8, 8);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /** A PNG with a text inside. */
    static byte[] talking() {
        byte[] png = picture("png", 40, 30);
        byte[] text = ("tEXtComment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(text);
        return bytes(out -> {
            out.write(png, 0, 33);
            out.write(ByteBuffer.allocate(4).putInt(text.length - 4).array());
            out.write(text);
            out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
            out.write(png, 33, png.length - 33);
        });
    }

    static byte[] joined(byte[] one, byte[] other) {
        return bytes(out -> {
            out.write(one);
            out.write(other);
        });
    }

    public static byte[] pdf(String... lines) {
        return pdf(false, lines);
    }

    /** A PDF that runs a script when it is opened. */
    public static byte[] actingPdf() {
        return pdf(true, "x");
    }

    private static byte[] pdf(boolean acting, String... lines) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    text.beginText();
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    text.setLeading(16);
                    text.newLineAtOffset(50, 700);
                    for (String line : lines) {
                        text.showText(line);
                        text.newLine();
                    }
                    text.endText();
                }
                if (acting) {
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                }
                document.save(out);
            }
        });
    }

    public static byte[] docx(String text) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    /** The same file with one more part. */
    static byte[] with(byte[] zip, String name, byte[] part) {
        return bytes(out -> {
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                    var copy = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(copy);
                }
                copy.putNextEntry(new ZipEntry(name));
                copy.write(part);
            }
        });
    }

    static byte[] odt(String text, String extra) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                byte[] type = FileType.ODT.mediaType().getBytes(StandardCharsets.US_ASCII);
                ZipEntry first = new ZipEntry("mimetype");
                first.setMethod(ZipEntry.STORED);
                first.setSize(type.length);
                CRC32 sum = new CRC32();
                sum.update(type);
                first.setCrc(sum.getValue());
                zip.putNextEntry(first);
                zip.write(type);
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write(("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                                + "<office:text><text:p>" + text + "</text:p></office:text></office:body>" + extra
                                + "</office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
