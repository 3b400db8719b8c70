package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.InsertSource;
import eu.tiltas.link.Insertable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Finds what can be put into a text: pages, subjects, figures, datasets, and whatever other features offer. */
@Named("deskInsert")
@RequestScoped
public class DeskInsertView {

    /** So many of each kind: more are found sooner with another word. */
    private static final int MOST = 8;

    private static final int LONGEST = 200;

    /** What was found, with the name of its kind. */
    public record Line(String kind, String title, String markdown, String note) {}

    @Inject
    DeskView desk;

    @Inject
    @Any
    Instance<InsertSource> sources;

    private List<Line> found;

    public String getQuery() {
        String words = Sent.text("q").strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    public boolean isAsked() {
        return !getQuery().isEmpty();
    }

    public String getLanguage() {
        return language().code();
    }

    private Language language() {
        return Sent.language("lang").orElse(desk.language());
    }

    public List<Line> getFound() {
        if (found == null) {
            found = sources.stream()
                    .sorted(Comparator.comparingInt(InsertSource::order))
                    .flatMap(source -> source.find(getQuery(), language(), MOST).stream())
                    .map(this::line)
                    .toList();
        }
        return found;
    }

    private Line line(Insertable found) {
        return new Line(desk.word("desk.insert.kind." + found.kind()), found.title(), found.markdown(), found.note());
    }
}
