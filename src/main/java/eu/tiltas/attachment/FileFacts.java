package eu.tiltas.attachment;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;

/** What readers are told of a file before they fetch it. */
public final class FileFacts {

    private static final long KILO = 1_000;

    private FileFacts() {}

    /** Its format and size, for instance <i>PDF, 120 kB</i>. */
    public static String of(Attachment file, Language language) {
        return file.type().name() + ", " + size(file.size(), language);
    }

    public static String size(long bytes, Language language) {
        Messages.Words words = Messages.ofPortal().in(language);
        return bytes < KILO * KILO
                ? words.get("file.kilobytes", Math.max(1, Math.round((double) bytes / KILO)))
                : words.get("file.megabytes", Math.round((double) bytes / KILO / KILO * 10) / 10.0);
    }
}
