package eu.tiltas.dataset;

import eu.tiltas.figure.Citation;
import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.Figures;
import eu.tiltas.figure.Unquotable;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.SourcedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What live texts quote of datasets, and what would become of it if one were another. */
final class QuotedCells {

    private final List<Citation> citations;
    private final LocalDate today;

    QuotedCells(List<Citation> citations, LocalDate today) {
        this.citations = citations;
        this.today = today;
    }

    /** What another version would take from others that show or quote it; empty if nothing. */
    Optional<Fault> loss(Optional<Dataset> before, Dataset after) {
        boolean withdrawn = after.withdrawal().isPresent();
        List<String> losing = withdrawn
                ? quoting(after.name())
                : before.map(present -> losing(present, after)).orElse(List.of());
        return losing.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.error(
                        0, withdrawn ? "dataset.withdrawn.quoted" : "dataset.cells.quoted", String.join(", ", losing)));
    }

    /** Who would lose what it quotes, as {@code kind:key}. */
    private List<String> losing(Dataset before, Dataset after) {
        return citations.stream()
                .filter(citation -> isFigureOf(citation, before.name()))
                .filter(citation -> told(before, citation).isPresent()
                        && told(after, citation).isEmpty())
                .map(Citation::by)
                .distinct()
                .sorted()
                .toList();
    }

    /** Who shows, leads to or quotes a dataset. */
    List<String> quoting(String name) {
        return citations.stream()
                .filter(citation -> isExhibit(citation, name) || isFigureOf(citation, name))
                .map(Citation::by)
                .distinct()
                .sorted()
                .toList();
    }

    /** Citations that are different when a dataset is: what shows it always is, a figure if it tells something else. */
    List<Citation> different(Optional<Dataset> before, Dataset after) {
        return citations.stream()
                .filter(citation -> isExhibit(citation, after.name())
                        || isFigureOf(citation, after.name())
                                && !before.flatMap(dataset -> told(dataset, citation))
                                        .equals(told(after, citation)))
                .toList();
    }

    private static boolean isExhibit(Citation citation, String name) {
        return citation.quote().kind().equals(DatasetStore.KIND)
                && citation.quote().name().equals(name);
    }

    private static boolean isFigureOf(Citation citation, String name) {
        return citation.quote().isFigure()
                && citation.quote().name().matches(java.util.regex.Pattern.quote(name) + "\\s*[?:].*");
    }

    private Optional<SourcedValue> told(Dataset dataset, Citation citation) {
        try {
            FigureReference reference = FigureReference.of(citation.quote().name());
            return Optional.of(Figures.tell(
                    DatasetFigures.of(dataset, reference, citation.language(), today), reference, citation.language()));
        } catch (Unquotable e) {
            return Optional.empty();
        }
    }
}
