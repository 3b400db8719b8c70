package eu.tiltas.attachment;

import eu.tiltas.figure.Exhibit;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Html;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A file as a text shows it or leads to it. */
final class FileExhibit implements Exhibit {

    /** How wide a picture is drawn: as wide as the window, and in a wide one as wide as the column of text. */
    private static final String SIZES = "(min-width: 48rem) 44rem, 92vw";

    private final Attachment file;
    private final Language language;

    FileExhibit(Attachment file, Language language) {
        this.file = file;
        this.language = language;
    }

    @Override
    public String title() {
        return file.title(language);
    }

    @Override
    public String url() {
        return file.url();
    }

    @Override
    public String text() {
        return title();
    }

    @Override
    public String facts() {
        return FileFacts.of(file, language);
    }

    @Override
    public Html html(String show, String id) {
        return new Html("<p class=\"file\"><a href=\"" + url() + "\">" + Html.escaped(title()) + "</a> ("
                + Html.escaped(facts()) + ")</p>");
    }

    /** With its measures, so that nothing moves when it comes. */
    @Override
    public Optional<Html> image(String words, UnaryOperator<String> files) {
        if (!file.type().isImage()) {
            return Optional.empty();
        }
        String own = file.description().decorative()
                ? ""
                : file.description().alternatives().getOrDefault(language, "");
        String image = "<img alt=\"" + Html.escaped(words.isEmpty() ? own : words) + "\" decoding=\"async\" height=\""
                + file.height() + "\" loading=\"lazy\" src=\"" + Html.escaped(files.apply(url())) + "\" width=\""
                + file.width() + "\">";
        return Optional.of(
                new Html(file.variants().isEmpty() ? image : "<picture>" + source(files) + image + "</picture>"));
    }

    private String source(UnaryOperator<String> files) {
        String set = file.variants().stream()
                .map(variant -> Html.escaped(files.apply(file.url(variant))) + " " + variant.width() + "w")
                .collect(Collectors.joining(", "));
        return "<source sizes=\"" + SIZES + "\" srcset=\"" + set + "\" type=\"image/webp\">";
    }
}
