package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A review by somebody without an account, as the desk sees it. The link itself is nowhere.
 *
 * @param page key of the page
 * @param pins which revision of each language the link shows
 * @param addressee for whom it is, in the words of who made it
 * @param note what the reviewer is asked
 * @param end why no language can be reviewed any more; empty while at least one can
 * @param opened when the link was opened first
 * @param answers the newest first
 */
public record OutsideReview(
        String id,
        String page,
        Map<Language, Integer> pins,
        String addressee,
        String note,
        String accountName,
        Instant made,
        Instant expires,
        Optional<OutsideEnd> end,
        Optional<Instant> opened,
        List<OutsideAnswer> answers) {

    public OutsideReview {
        pins = new TreeMap<>(pins);
        answers = List.copyOf(answers);
    }

    public boolean isOpen() {
        return end.isEmpty();
    }
}
