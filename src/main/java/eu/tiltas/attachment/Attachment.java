package eu.tiltas.attachment;

import eu.tiltas.language.Language;
import eu.tiltas.language.Slug;
import eu.tiltas.link.Routes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file with what is said of it.
 *
 * @param key by which texts name it; never changes
 * @param name under which it is saved by those who fetch it
 * @param hash SHA-256 of its bytes
 * @param width of a picture in pixels; 0 otherwise
 * @param version how often other bytes have stood at its address, from 1
 * @param variants smaller or lighter pictures made of it, the narrowest first
 */
public record Attachment(
        String key,
        String name,
        FileType type,
        String hash,
        long size,
        int width,
        int height,
        Description description,
        int version,
        Instant recorded,
        List<Variant> variants) {

    private static final int MARK = 10;

    /** A picture in WebP. */
    public record Variant(int width, int height, String hash, long size) {

        /** The last part of its address, different whenever its bytes are. */
        String name() {
            return hash.substring(0, MARK) + "-" + width + ".webp";
        }
    }

    public Attachment {
        variants = List.copyOf(variants);
    }

    /** Its address without host, which stays when it is replaced. */
    public String url() {
        return Routes.FILES + key + "." + type.ending();
    }

    /** The address of a picture made of it. */
    public String url(Variant variant) {
        return Routes.FILES + key + "/" + variant.name();
    }

    /** What it is called in a language: by its title there or elsewhere, else by its name. */
    public String title(Language language) {
        return Optional.ofNullable(description.titles().get(language))
                .or(() -> Arrays.stream(Language.values())
                        .map(description.titles()::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(name);
    }

    /** What a text says to show it or to lead to it, with what it is called in that text's language. */
    public String markdown() {
        return (type.isImage() ? "!" : "") + "[](file:" + key + ")";
    }

    /** Whether it has all of these words, or their beginnings, in what it is called and shows; without diacritics too. */
    public boolean fits(String words) {
        String said = Stream.of(
                        List.of(key, name),
                        description.titles().values(),
                        description.alternatives().values())
                .flatMap(Collection::stream)
                .map(Slug::plain)
                .collect(Collectors.joining("\n"));
        return Arrays.stream(Slug.plain(words).strip().split("\\s+")).allMatch(said::contains);
    }

    /** The languages in which nothing tells what a picture shows. */
    public List<Language> wordless() {
        return type.isImage()
                ? Arrays.stream(Language.values())
                        .filter(language -> !description.hasAlternative(language))
                        .toList()
                : List.of();
    }
}
