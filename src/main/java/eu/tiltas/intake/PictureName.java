package eu.tiltas.intake;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What a picture that does not come along is called, so that somebody finds it again and can upload it: the words that
 * stand for it, else the name of its file; empty if it has neither.
 */
final class PictureName {

    private static final int LONGEST = 80;

    private PictureName() {}

    /** ECMA-376, part 1, 20.4.2.5 and, in files of older programs, part 4, 19.1. */
    static String inWord(Element drawing, WordLinks links) {
        return first(
                attribute(drawing, "wp:docPr", "descr"),
                attribute(drawing, "wp:docPr", "title"),
                attribute(drawing, "v:imagedata", "o:title"),
                file(links.target(attribute(drawing, "a:blip", "r:embed"))),
                file(links.target(attribute(drawing, "v:imagedata", "r:id"))),
                attribute(drawing, "wp:docPr", "name"));
    }

    /** ISO/IEC 26300, part 3, 10.4. */
    static String inOpenDocument(Element frame) {
        return first(
                words(frame, "svg:title"),
                words(frame, "svg:desc"),
                file(attribute(frame, "draw:image", "xlink:href")),
                frame.attr("draw:name"));
    }

    static String inPage(Element image) {
        String source = attribute(image, "img", "src");
        return first(
                attribute(image, "img", "alt"),
                image.attr("aria-label"),
                words(image, "title"),
                source.startsWith("data:") ? "" : file(source));
    }

    private static String attribute(Element picture, String tag, String name) {
        Element found = picture.getElementsByTag(tag).first();
        return found == null ? "" : found.attr(name);
    }

    private static String words(Element picture, String tag) {
        Element found = picture.getElementsByTag(tag).first();
        return found == null ? "" : found.text();
    }

    /** The last part of an address. */
    static String file(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String first(String... names) {
        return Stream.of(names)
                .map(name -> Junk.without(name).replaceAll("\\s+", " ").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .map(name -> name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name)
                .orElse("");
    }
}
