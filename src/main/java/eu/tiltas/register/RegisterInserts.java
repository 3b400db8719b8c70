package eu.tiltas.register;

import eu.tiltas.figure.InsertableFigure;
import eu.tiltas.language.Language;
import eu.tiltas.link.InsertSource;
import eu.tiltas.link.Insertable;
import eu.tiltas.link.SoughtWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Subjects of registers to link to, their facts to quote, and how many subjects a register has. */
@ApplicationScoped
class RegisterInserts implements InsertSource {

    /** Of so many subjects the facts are offered too; of more a list would be too long to choose from. */
    private static final int FEW = 3;

    @Inject
    Registers registers;

    @Inject
    RegisterFigures figures;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Insertable> find(String words, Language language, int most) {
        List<Insertable> found = new ArrayList<>();
        List<Insertable> values = new ArrayList<>();
        SoughtWords sought = SoughtWords.of(words);
        for (Register register : registers.all()) {
            if (sought.areIn(register.declaration().titleIn(language) + " " + register.name())) {
                filled(
                                register.name() + ": " + CountFigure.COUNT,
                                language,
                                register.declaration().titleIn(language))
                        .ifPresent(values::add);
            }
            List<Subject> subjects = register.subjects().stream()
                    .filter(subject -> sought.areIn(String.join(" ", register.names(subject)) + " " + subject.key()))
                    .sorted(Comparator.comparingInt(
                            subject -> title(register, subject, language).length()))
                    .limit(most)
                    .toList();
            subjects.forEach(subject -> found.add(Insertable.link(
                    "subject",
                    title(register, subject, language),
                    "subject:" + subject.name(),
                    register.declaration().titleIn(language))));
            subjects.stream().limit(FEW).forEach(subject -> facts(register, subject, language, values));
        }
        List<Insertable> all = new ArrayList<>(found.subList(0, Math.min(most, found.size())));
        all.addAll(values.subList(0, Math.min(most, values.size())));
        return all;
    }

    private String title(Register register, Subject subject, Language language) {
        return subject.text(register.declaration().title(), registers.today(), registers.today())
                .flatMap(title -> title.best(language).flatMap(title::in))
                .orElse(subject.key());
    }

    private void facts(Register register, Subject subject, Language language, List<Insertable> values) {
        register.declaration().fields().values().stream()
                .filter(field -> field.is(Field.Type.DATE) || field.is(Field.Type.NUMBER))
                .flatMap(field ->
                        filled(subject.name() + ": " + field.name(), language, title(register, subject, language))
                                .stream())
                .forEach(values::add);
    }

    private Optional<Insertable> filled(String reference, Language language, String of) {
        return InsertableFigure.of(reference, of, language, asked -> figures.figure(asked, language));
    }
}
