package eu.tiltas.markup;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text as a reader gets it, in a portal of three pages. */
final class Reading {

    private static final Map<String, Reader.Target> PAGES = Map.of(
            "emn", new Reader.Target("/en/european-migration-network", "European Migration Network", Language.EN),
            "iom", new Reader.Target("/sv/iom", "Internationella organisationen för migration", Language.SV),
            "odd", new Reader.Target("/en/odd", "<b>\"Odd\" & 'even'</b>", Language.EN));

    private Reading() {}

    static String html(String markdown) {
        return html(markdown, Language.EN);
    }

    static String html(String markdown, Language language) {
        Reader reader =
                new Reader(language, Messages.ofPortal().in(language), key -> Optional.ofNullable(PAGES.get(key)));
        return Markdown.parse(markdown).html(reader).value();
    }

    /** The faults as {@code line key argument…}. */
    static List<String> faults(String markdown) {
        return told(Markdown.parse(markdown).faults());
    }

    static List<String> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> (fault.isError() ? "error " : "warning ") + fault.line() + " " + fault.key()
                        + (fault.arguments().isEmpty() ? "" : " " + fault.arguments()))
                .toList();
    }
}
