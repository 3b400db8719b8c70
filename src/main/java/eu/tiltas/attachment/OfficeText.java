package eu.tiltas.attachment;

import eu.tiltas.security.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Looks an office file through, which is a compressed folder: nothing in it may act, and its words are read for search. */
final class OfficeText {

    private static final int MOST_PARTS = 5_000;

    /** What all parts together may come to: a small file that unfolds to more is made to do harm. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Macros, controls and programs, by where office programs keep them; what a file was made with is no program. */
    private static final Pattern ACTING = Pattern.compile(
            "(.*/)?(vbaproject(signature.*)?\\.bin|vbadata\\.xml|activex/.*|customui/.*|macrosheets/.*|dialogsheets/.*)"
                    + "|basic/.+|scripts/.+");

    private static final Pattern INSIDE =
            Pattern.compile("(.*/)?embeddings/.*|.*\\.(exe|dll|js|vbs|jar|bat|cmd|hta|html?|svg|swf)");
    private static final Pattern TOLD = Pattern.compile(".*(\\.rels|content\\.xml|\\[content_types\\]\\.xml)");
    private static final Set<String> TELLING =
            Set.of("macroenabled", "attachedtemplate", "script:event-listener", "oleobject", "vnd.sun.star.script:");

    private OfficeText() {}

    /** @throws Refused if it is broken, holds what acts, or unfolds to too much */
    static String of(FileType type, byte[] bytes, int most) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw Unfit.because("broken");
        }
        try {
            look(bytes);
            BoundedText words = new BoundedText(most);
            Parser parser = type.mediaType().contains("oasis") ? new OpenDocumentParser() : new OOXMLParser();
            Metadata metadata = new Metadata();
            metadata.set(Metadata.CONTENT_TYPE, type.mediaType());
            ParseContext context = new ParseContext();
            context.set(EmbeddedDocumentExtractor.class, new Nothing());
            try (TikaInputStream in = TikaInputStream.get(bytes)) {
                parser.parse(in, new BodyContentHandler(words), metadata, context);
            }
            return words.toString();
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw Unfit.because("broken");
        }
    }

    /** Only the words of the file itself. */
    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            // Not asked to.
        }
    }

    /** By the list at its end, which is what office programs go by. */
    private static void look(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("tiltas", ".zip");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                look(zip);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void look(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw Unfit.because("bomb");
        }
        long left = MOST_BYTES;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (ACTING.matcher(name).matches()) {
                throw Unfit.because("macro");
            }
            if (INSIDE.matcher(name).matches()) {
                throw Unfit.because("inside");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                left -= TOLD.matcher(name).matches() ? judged(in, left) : length(in, left);
            }
            if (left < 0) {
                throw Unfit.because("bomb");
            }
        }
    }

    private static long judged(InputStream in, long most) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
        String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (TELLING.stream().anyMatch(text::contains)) {
            throw Unfit.because("macro");
        }
        return bytes.length;
    }

    private static long length(InputStream in, long most) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long length = 0;
        for (int read = in.read(piece); read >= 0 && length <= most; read = in.read(piece)) {
            length += read;
        }
        return length;
    }
}
