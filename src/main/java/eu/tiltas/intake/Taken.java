package eu.tiltas.intake;

import eu.tiltas.language.Language;
import eu.tiltas.security.Reason;
import java.util.List;

/**
 * A text that came in, as the portal writes texts.
 *
 * @param title empty if the text has none
 * @param body Markdown
 * @param language the likeliest
 * @param lost what did not come along
 * @param hints what to look at, in the order of lines
 */
public record Taken(String title, String body, Language language, List<Reason> lost, List<Hint> hints) {

    public Taken {
        lost = List.copyOf(lost);
        hints = List.copyOf(hints);
    }
}
