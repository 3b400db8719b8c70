package eu.tiltas.intake;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Markdown;
import eu.tiltas.search.concept.LanguageGuess;
import eu.tiltas.security.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** One text on its way in. */
final class Conversion {

    /** As much tells a language; more takes longer. */
    private static final int SAMPLE = 6_000;

    private final Losses losses = new Losses();
    private final Language reader;
    private final Links links;

    private Conversion(String base, Language reader) {
        this.links = new Links(base);
        this.reader = reader;
    }

    static Taken ofFile(String name, byte[] content, Language reader) {
        Conversion conversion = new Conversion("", reader);
        Losses losses = conversion.losses;
        return switch (FileKind.of(name, content)) {
            case DOCX -> conversion.zipped(content, true);
            case ODT -> conversion.zipped(content, false);
            case PDF -> conversion.taken(TikaFile.pdf(content, losses), true);
            case DOC -> conversion.taken(TikaFile.doc(content, losses), true);
            case RTF -> conversion.taken(TikaFile.rtf(content, losses), true);
            case HTML -> conversion.page(parsed(content), true);
            case MARKDOWN -> conversion.markdown(Encoding.read(content, losses));
            case TEXT -> conversion.taken(PlainWords.read(Encoding.read(content, losses), losses), true);
        };
    }

    static Taken ofWords(String words, String address, Language reader) {
        Conversion conversion = new Conversion(address, reader);
        return FileKind.looksLikeHtml(words)
                ? conversion.page(Jsoup.parse(words, address), true)
                : conversion.taken(PlainWords.read(words, conversion.losses), true);
    }

    static Taken ofClipboard(String html, Language reader) {
        return new Conversion("", reader).page(Jsoup.parse(html), false);
    }

    private static Document parsed(byte[] content) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(content), null, "");
        } catch (IOException e) {
            throw Refused.because("desk.refused.intake.broken");
        }
    }

    private Taken zipped(byte[] content, boolean word) {
        try (Parts parts = Parts.of(content)) {
            return taken(word ? WordFile.read(parts, losses) : OpenDocument.read(parts, losses), true);
        }
    }

    private Taken page(Document document, boolean whole) {
        Depth.check(document);
        String title = document.title().strip();
        Taken taken = taken(Tidying.tidy(document.body(), whole, losses), whole);
        return taken.title().isEmpty() && whole
                ? new Taken(title, taken.body(), taken.language(), taken.lost(), taken.hints())
                : taken;
    }

    /** A text in the portal's own dialect stays as it is. */
    private Taken markdown(String text) {
        String body = text.replaceFirst("(?s)\\A---\n.*?\n---\n", "").strip() + "\n";
        Matcher title = Pattern.compile("\\A# +([^\n]+)\n+").matcher(body);
        String rest = title.find() ? body.substring(title.end()) : body;
        return finished(title.hasMatch() ? title.group(1).strip() : "", rest);
    }

    /**
     * @param root tidied; nothing of it is kept
     * @param whole whether its first heading may be a title
     */
    private Taken taken(Element root, boolean whole) {
        Depth.check(root);
        ListMaker.make(root);
        cleanWords(root);
        List<Element> notes = Footnotes.take(root);
        String title = whole ? Headings.takeTitle(root) : "";
        String body = BlockWriter.write(root, notes, links, losses);
        if (body.length() > Limits.CHARACTERS) {
            throw Refused.because("desk.refused.intake.long");
        }
        if (body.isBlank() && title.isBlank()) {
            throw Refused.because("desk.refused.intake.nothing");
        }
        return finished(title, body);
    }

    private void cleanWords(Element root) {
        int[] cleaned = new int[1];
        root.forEachNode(node -> {
            if (node instanceof TextNode text) {
                String before = Links.withoutMarks(text.getWholeText());
                String after = Junk.without(before);
                if (!after.equals(text.getWholeText())) {
                    cleaned[0] += after.equals(text.getWholeText().replace('\u00A0', ' ')) ? 0 : 1;
                    text.text(after);
                }
            }
        });
        losses.add(Loss.JUNK, cleaned[0]);
    }

    private Taken finished(String title, String marked) {
        List<Hint> hints = new ArrayList<>(links.left(marked));
        String body = links.unmarked(marked);
        String words = title + "\n" + plain(body);
        Language language = LanguageGuess.of(words.substring(0, Math.min(words.length(), SAMPLE)), reader)
                .language();
        hints.addAll(Hygiene.of(body, language));
        hints.sort(Comparator.comparingInt(Hint::line));
        return new Taken(title, body, language, losses.told(), hints);
    }

    private static String plain(String body) {
        StringBuilder words = new StringBuilder();
        Markdown.parse(body).sections().forEach(section -> words.append(section.text())
                .append('\n'));
        return words.toString();
    }
}
