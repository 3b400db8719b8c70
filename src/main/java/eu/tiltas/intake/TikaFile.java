package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Files whose structure is not ours to read: PDF, and the formats of old word processors. */
final class TikaFile {

    /** Tika's word for what XML can't hold: marks for which a file has no sign, for instance that of a footnote. */
    private static final String NO_TEXT = "\uFFFD";

    private TikaFile() {}

    static Element pdf(byte[] content, Losses losses) {
        PDFParserConfig config = new PDFParserConfig();
        config.setExtractAnnotationText(false);
        config.setExtractBookmarksText(false);
        config.setExtractAcroFormContent(false);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        // A scanned page would be drawn to be read, by a program that is not there.
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setCatchIntermediateIOExceptions(true);
        config.setMaxMainMemoryBytes(64 << 20);
        PDFParser parser = new PDFParser();
        parser.setPDFParserConfig(config);
        Element html = read(parser, content, losses);
        losses.add(Loss.PDF);
        List<String> pages = new ArrayList<>();
        for (Element page : html.select("div.page")) {
            StringBuilder text = new StringBuilder();
            page.select("p").forEach(p -> text.append(p.wholeText().strip()).append("\n\n"));
            pages.add(text.toString().replaceAll("\n{3,}", "\n\n"));
        }
        return PlainWords.read(PdfLines.of(pages, losses), losses);
    }

    /** A file of Word before 2007. */
    static Element doc(byte[] content, Losses losses) {
        return old(new OfficeParser(), content, losses);
    }

    static Element rtf(byte[] content, Losses losses) {
        return old(new RTFParser(), content, losses);
    }

    private static Element old(Parser parser, byte[] content, Losses losses) {
        Element html = read(parser, content, losses);
        losses.add(Loss.OLD_FORMAT);
        html.select("head, div.header, div.footer").remove();
        html.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(text.getWholeText().replace(NO_TEXT, ""));
            }
        });
        return html;
    }

    private static Element read(Parser parser, byte[] content, Losses losses) {
        TreeHandler tree = new TreeHandler();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Left(losses));
        try (InputStream in = org.apache.tika.io.TikaInputStream.get(new ByteArrayInputStream(content))) {
            parser.parse(in, tree, new Metadata(), context);
        } catch (EncryptedDocumentException e) {
            throw Refused.because("desk.refused.intake.locked");
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw Refused.because("desk.refused.intake.broken");
        }
        return tree.root();
    }

    /** Files in a file are counted, never read. */
    private record Left(Losses losses) implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
            if (type.startsWith("image")) {
                String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
                losses.addPicture(name == null ? "" : PictureName.file(name));
            } else {
                losses.add(Loss.EMBEDDED);
            }
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            throw new IllegalStateException("was not asked for");
        }
    }
}
