package eu.tiltas.page.check;

import eu.tiltas.language.Localized;
import eu.tiltas.link.Cautions;
import eu.tiltas.link.TermCautions.Caution;
import eu.tiltas.page.check.CheckedText.Words;
import eu.tiltas.security.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of which the register of terms says that they mislead; each form of a word is told where it stands first. */
final class Terminology implements TextCheck {

    private final Cautions cautions;

    Terminology(Cautions cautions) {
        this.cautions = cautions;
    }

    @Override
    public List<Finding> of(CheckedText text) {
        List<Finding> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Words words : text.words()) {
            cautions.in(words.text(), text.language()).forEach(caution -> add(caution, words, told, found));
        }
        text.source().ifPresent(source -> confused(text, source, told, found));
        return found;
    }

    private void confused(CheckedText text, CheckedText source, Set<String> told, List<Finding> found) {
        String original = plain(source);
        for (Words words : text.words()) {
            cautions.confused(words.text(), text.language(), original, source.language())
                    .forEach(caution -> add(caution, words, told, found));
        }
    }

    private static String plain(CheckedText text) {
        return text.words().stream().map(Words::text).collect(Collectors.joining("\n"));
    }

    private static void add(Caution caution, Words words, Set<String> told, List<Finding> found) {
        String word = words.text().substring(caution.start(), caution.end());
        if (told.add(caution.kind() + word.toLowerCase(Locale.ROOT))) {
            String kind = "term." + caution.kind().name().toLowerCase(Locale.ROOT);
            List<Localized<String>> terms = caution.terms();
            Object first = terms.isEmpty() ? "" : terms.get(0);
            Object second = terms.size() < 2 ? "" : terms.get(1);
            Object note = caution.note()
                    .<Object>map(said -> Reason.of("desk.check.term.note", said))
                    .orElse("");
            found.add(Finding.advice(
                    words.field(), words.passage().lineAt(caution.start()), word, kind, word, first, second, note));
        }
    }
}
