package eu.tiltas.page.check;

import eu.tiltas.security.Reason;
import java.util.List;

/** A picture without words tells nothing to whoever does not see it. */
final class AlternativeTexts implements TextCheck {

    /** Files of the portal have words of their own, and are looked at with them. */
    private static final String FILE = "file:";

    @Override
    public List<Finding> of(CheckedText text) {
        return text.passages().pictures().stream()
                .filter(picture ->
                        picture.words().isBlank() && !picture.address().startsWith(FILE))
                .map(picture -> Finding.error(
                        Finding.BODY, picture.line(), Reason.of("desk.check.alternative", picture.address())))
                .toList();
    }
}
