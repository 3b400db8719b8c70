package eu.tiltas.intake;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.markup.Markdown;
import eu.tiltas.markup.Reader;
import eu.tiltas.security.Refused;
import java.util.List;
import java.util.Optional;

/** What came out of a conversion, for those who compare it. */
final class Converted {

    private Converted() {}

    /** The Markdown of something pasted. */
    static String pasted(String html) {
        return taken(html).body().strip();
    }

    static Taken taken(String html) {
        return new Intake().clipboard(html, Language.EN);
    }

    static Taken page(String html) {
        return new Intake().pasted(html, "https://example.org/lt/a/b.html", Language.EN);
    }

    static Taken file(String name, byte[] content) {
        return new Intake().file(name, content, Language.EN);
    }

    /** The keys of what was lost, with how many. */
    static List<String> lost(Taken taken) {
        return taken.lost().stream()
                .map(reason -> reason.key().replace("desk.intake.lost.", "") + " "
                        + reason.arguments().get(0))
                .toList();
    }

    /** The keys of what is pointed at, with line and argument. */
    static List<String> hints(Taken taken) {
        return taken.hints().stream()
                .map(hint -> hint.line() + " " + hint.reason().key().replace("desk.intake.hint.", "") + " "
                        + hint.reason().arguments().get(0))
                .toList();
    }

    static String refusal(Refused refused) {
        return refused.reasons().get(0).key().replace("desk.refused.intake.", "");
    }

    /** As the portal shows it; links to pages lead somewhere. */
    static String html(String markdown, Language language) {
        Reader reader = new Reader(
                language,
                Messages.ofPortal().in(language),
                key -> Optional.of(new Reader.Target("https://tiltas.example/" + key, key, language)));
        return Markdown.parse(markdown).html(reader).value();
    }
}
