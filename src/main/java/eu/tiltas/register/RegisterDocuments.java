package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subjects of registers as search sees them: found by any name they have or had, in any language. */
@ApplicationScoped
class RegisterDocuments implements DocumentSource {

    @Inject
    Registers registers;

    @Override
    public String kind() {
        return RegisterStore.KIND;
    }

    @Override
    public List<SearchDocument> documents(String name) {
        return registers.subject(name).map(this::documents).orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        registers.all().forEach(register -> register.subjects().forEach(one -> subject.accept(documents(one))));
    }

    private List<SearchDocument> documents(Subject subject) {
        Register register = registers.at(subject.register()).orElseThrow();
        return Arrays.stream(Language.values())
                .map(language -> document(register, subject, language))
                .toList();
    }

    private SearchDocument document(Register register, Subject subject, Language language) {
        LocalDate today = registers.today();
        Snapshot snapshot = register.on(today, today);
        Telling telling = new Telling(registers, language, today, today);
        return new SearchDocument(
                kind(),
                subject.name(),
                language,
                telling.url(register, subject),
                title(register, snapshot, subject, language),
                summary(register, snapshot, subject, telling, language),
                register.names(subject),
                register.declaration().page().equals("glossary") ? "term" : "register",
                "",
                null,
                List.of(new SearchDocument.Passage("", "", text(register, snapshot, subject, telling))));
    }

    /** The name with its abbreviation, which is often what is looked for. */
    private static String title(Register register, Snapshot snapshot, Subject subject, Language language) {
        String title = snapshot.title(subject, language);
        Optional<String> abbreviation = register.declaration().names().contains(Telling.ABBREVIATION)
                ? snapshot.facts(subject, Telling.ABBREVIATION).stream()
                        .flatMap(fact -> fact.value().in(language).stream())
                        .findFirst()
                : Optional.empty();
        return abbreviation
                .filter(text -> !title.contains(text))
                .map(text -> title + " (" + text + ")")
                .orElse(title);
    }

    private String summary(Register register, Snapshot snapshot, Subject subject, Telling telling, Language language) {
        List<Lineage.Step> successors = new Lineage(registers, snapshot, subject, telling, language).successors();
        if (!successors.isEmpty()) {
            Lineage.Step now = successors.get(0);
            String name = telling.shortName(subject.name());
            return now.date().isEmpty()
                    ? telling.words().get("subject.replaced", name, now.shortName())
                    : telling.words().get("subject.replaced.since", name, now.shortName(), now.date());
        }
        String described = register.declaration().summary();
        return described.isEmpty()
                ? shown(
                        register,
                        snapshot,
                        subject,
                        telling,
                        register.declaration().columns().stream().skip(1))
                : snapshot.text(subject, described)
                        .map(telling::text)
                        .map(Telling.Shown::text)
                        .orElse("");
    }

    private static String text(Register register, Snapshot snapshot, Subject subject, Telling telling) {
        return shown(
                register,
                snapshot,
                subject,
                telling,
                register.declaration().fields().values().stream()
                        .filter(field -> !field.unsearched())
                        .map(Field::name)
                        .filter(name -> !name.equals(register.declaration().title())));
    }

    private static String shown(
            Register register, Snapshot snapshot, Subject subject, Telling telling, Stream<String> fields) {
        List<String> lines = new ArrayList<>();
        fields.map(register.declaration().fields()::get)
                .filter(Objects::nonNull)
                .forEach(field -> {
                    String values = values(snapshot, subject, telling, field);
                    if (!values.isEmpty()) {
                        lines.add(telling.label(field) + ": " + values + (values.endsWith(".") ? "" : "."));
                    }
                });
        return String.join(" ", lines);
    }

    /** A single text in the reader's language where it has one, else in the first that has; all of several values. */
    private static String values(Snapshot snapshot, Subject subject, Telling telling, Field field) {
        return field.is(Field.Type.LOCALIZED) && !field.many()
                ? snapshot.text(subject, field.name())
                        .map(telling::text)
                        .map(Telling.Shown::text)
                        .orElse("")
                : snapshot.facts(subject, field.name()).stream()
                        .map(fact -> telling.value(field, fact).text())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
