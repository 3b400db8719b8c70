package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.markup.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Subjects of registers as others link to them, {@code subject:organisations/emn}, by the names they have today. */
@ApplicationScoped
class SubjectLinks implements LinkTarget {

    @Inject
    Registers registers;

    @Override
    public String kind() {
        return "subject";
    }

    @Override
    public Optional<Reader.Target> target(String key, Language reader) {
        LocalDate today = registers.today();
        return registers.subject(key).map(subject -> {
            Telling.Shown shown = new Telling(registers, reader, today, today).reference(subject.name());
            Language language = Language.of(shown.language()).orElse(reader);
            return new Reader.Target(shown.url(), shown.text(), language);
        });
    }
}
