package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by what is in it; its name says only which kind of text a text is. */
enum FileKind {
    DOCX,
    ODT,
    DOC,
    RTF,
    PDF,
    HTML,
    MARKDOWN,
    TEXT;

    /** @throws Refused if it is nothing that can be taken in */
    static FileKind of(String name, byte[] content) {
        String type = type(name, content);
        if (type.contains("zip") || type.contains("openxmlformats") || type.contains("opendocument")) {
            return zipped(content);
        }
        return switch (type) {
            case "application/pdf" -> PDF;
            case "application/rtf", "text/rtf" -> RTF;
            case "application/msword", "application/x-tika-msoffice" -> DOC;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/x-web-markdown" -> MARKDOWN;
            default -> {
                if (!type.startsWith("text/") || type.matches("text/(x-)?(vbasic|javascript|x-.*script)")) {
                    throw Refused.because("desk.refused.intake.kind");
                }
                yield isMarkdown(name)
                        ? MARKDOWN
                        : looksLikeHtml(new String(content, StandardCharsets.ISO_8859_1)) ? HTML : TEXT;
            }
        };
    }

    private static boolean isMarkdown(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(md|markdown)");
    }

    private static String type(String name, byte[] content) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(content)) {
            return MimeTypes.getDefaultMimeTypes().detect(in, metadata).toString();
        } catch (IOException e) {
            throw Refused.because("desk.refused.intake.broken");
        }
    }

    private static FileKind zipped(byte[] content) {
        try (Parts parts = Parts.of(content)) {
            if (parts.has(WordFile.DOCUMENT)) {
                return DOCX;
            }
            if (parts.has(OpenDocument.CONTENT)) {
                return ODT;
            }
        }
        throw Refused.because("desk.refused.intake.kind");
    }

    /** Whether pasted text is the source of a page rather than words. */
    static boolean looksLikeHtml(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return start.matches(
                        "(?s)(\\ufeff|ï»¿)?<(!doctype html|html|head|body|meta|div|p|h[1-6]|table|ul|ol|article|section|main|span|!--)\\b.*")
                || text.matches("(?s).*</(p|div|table|ul|ol|h[1-6])>.*");
    }
}
