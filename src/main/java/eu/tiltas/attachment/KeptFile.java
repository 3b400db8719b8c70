package eu.tiltas.attachment;

import eu.tiltas.link.Routes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at an address of files: a file, or a picture made of one.
 *
 * @param file that it is, or was made of
 * @param hash of its bytes
 * @param mediaType as it stands in a header
 * @param name under which it is saved
 * @param lasting whether its address changes with its bytes
 */
public record KeptFile(Attachment file, String hash, long size, String mediaType, String name, boolean lasting) {

    private static final Pattern PLACE =
            Pattern.compile(Routes.FILES + "([a-z0-9-]+)(?:\\.[a-z]{3,4}|/[0-9a-f]{10}-[0-9]{1,5}\\.webp)");

    /** The key of the file that an address is about; empty if it is none of a file. */
    public static Optional<String> key(String path) {
        Matcher place = PLACE.matcher(path);
        return place.matches() ? Optional.of(place.group(1)) : Optional.empty();
    }

    /** What stands at an address of a file; empty if nothing does now. */
    public static Optional<KeptFile> of(Attachment file, String path) {
        if (path.equals(file.url())) {
            return Optional.of(
                    new KeptFile(file, file.hash(), file.size(), file.type().header(), file.name(), false));
        }
        return file.variants().stream()
                .filter(variant -> path.equals(file.url(variant)))
                .findFirst()
                .map(variant -> new KeptFile(
                        file, variant.hash(), variant.size(), FileType.WEBP.header(), variant.name(), true));
    }

    /** Whether browsers may show it instead of saving it. */
    public boolean isShown() {
        return file.type().isImage();
    }
}
