package eu.tiltas.attachment;

import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentFile;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/**
 * The way in for every file, from the desk and from the content tree: its type is what its bytes are, whatever its name
 * says; it is taken only if it is known to be harmless to those who open it.
 */
@ApplicationScoped
class Inspection {

    /** The longest text of a document that is kept for search, in characters. */
    static final int MOST_WORDS = 900_000;

    private static final Map<String, String> REASONS = Map.of(
            "image/svg+xml", "svg",
            "text/html", "script",
            "application/xhtml+xml", "script",
            "application/xml", "script",
            "application/javascript", "script",
            "text/javascript", "script",
            "application/msword", "old",
            "application/vnd.ms-excel", "old",
            "application/vnd.ms-powerpoint", "old",
            "application/x-tika-msoffice", "old");

    @Inject
    Settings settings;

    /**
     * Looks a file through.
     *
     * @param name says at most whether a plain text is a table
     * @throws Refused with the reason if it is not taken
     */
    Received look(String name, byte[] bytes) {
        return look(name, bytes, mostBytes(), settings.filePixels());
    }

    /** The largest file that is taken, in bytes. */
    int mostBytes() {
        return settings.fileBytes();
    }

    static Received look(String name, byte[] bytes, int mostBytes, long mostPixels) {
        if (bytes.length == 0) {
            throw Unfit.because("empty");
        }
        if (bytes.length > mostBytes) {
            throw Unfit.because("large", mostBytes / 1024 / 1024);
        }
        FileType type = type(name, bytes);
        if (type.isImage()) {
            return Picture.of(type, bytes, mostPixels);
        }
        String words = words(type, bytes);
        return new Received(type, bytes, ContentFile.checksum(bytes), 0, 0, List.of(), words);
    }

    private static String words(FileType type, byte[] bytes) {
        if (type == FileType.PDF) {
            return PdfText.of(bytes, MOST_WORDS);
        }
        return type.isPackage() ? OfficeText.of(type, bytes, MOST_WORDS) : plain(bytes);
    }

    private static String plain(byte[] bytes) {
        BoundedText words = new BoundedText(MOST_WORDS);
        char[] all = new String(bytes, StandardCharsets.UTF_8).toCharArray();
        words.write(all, 0, all.length);
        return words.toString();
    }

    private static FileType type(String name, byte[] bytes) {
        String recognised = recognised(bytes);
        if (recognised.equals("text/plain") && isText(bytes)) {
            return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TXT;
        }
        return FileType.ofMediaType(recognised)
                .filter(type -> !type.isText())
                .orElseThrow(() -> Unfit.because(reason(recognised), recognised));
    }

    private static String reason(String mediaType) {
        return mediaType.contains("macroenabled") ? "macro" : REASONS.getOrDefault(mediaType, "type");
    }

    private static String recognised(byte[] bytes) {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return TikaConfig.getDefaultConfig()
                    .getDetector()
                    .detect(in, new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        } catch (CharacterCodingException e) {
            throw Unfit.because("encoding");
        }
    }
}
