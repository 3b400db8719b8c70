package eu.tiltas.register;

import eu.tiltas.figure.Exhibit;
import eu.tiltas.figure.ExhibitSource;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Subjects as running text leads to them, {@code subject:services/passport}; as blocks they are not shown. */
@ApplicationScoped
class SubjectExhibits implements ExhibitSource {

    /** Where a subject stands; of its facts the text says nothing by itself. */
    private record Entry(String title, String url) implements Exhibit {

        @Override
        public String text() {
            return "";
        }

        @Override
        public Html html(String show, String id) {
            return new Html("");
        }
    }

    @Inject
    Registers registers;

    @Override
    public String kind() {
        return "subject";
    }

    @Override
    public boolean has(String name) {
        return registers.subject(name).isPresent();
    }

    @Override
    public Optional<Exhibit> exhibit(String name, Language language) {
        LocalDate today = registers.today();
        return registers
                .subject(name)
                .map(subject -> new Telling(registers, language, today, today).reference(subject.name()))
                .map(shown -> new Entry(shown.text(), shown.url()));
    }
}
