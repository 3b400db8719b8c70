package eu.tiltas.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are taken. What is not here is refused. */
public enum FileType {
    PNG("image/png"),
    JPG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    CSV("text/csv"),
    TXT("text/plain");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The type as it stands in a header; texts are UTF-8. */
    public String header() {
        return isText() ? mediaType + ";charset=UTF-8" : mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** How names of such files end, and how the type is stored. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    boolean isText() {
        return this == CSV || this == TXT;
    }

    /** Whether it is a package of parts, compressed. */
    boolean isPackage() {
        return !isImage() && !isText() && this != PDF;
    }

    public static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(type -> type.ending().equals(ending))
                .findFirst();
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
