package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PlainLetters;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.Answer.Reading;
import eu.tiltas.search.answer.Question;
import eu.tiltas.search.answer.Question.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What something is, what has become of it, and what it is called in another language. */
final class NamedAnswers {

    private static final String KIND = "kind";
    private static final String LANGUAGE = "language";

    private final Registers registers;
    private final Telling telling;
    private final Language reader;

    NamedAnswers(Registers registers, Telling telling, Language reader) {
        this.registers = registers;
        this.telling = telling;
        this.reader = reader;
    }

    Optional<Answer> answer(Question question) {
        return question.of().stream()
                .flatMap(name -> registers.at(name).stream())
                .map(register -> readings(question, register))
                .filter(readings -> !readings.isEmpty())
                .findFirst()
                .flatMap(Answer::of);
    }

    private List<Reading> readings(Question question, Register register) {
        Named named = question.named().orElseThrow();
        return meant(named, register).stream()
                .filter(subject -> isWhatIsSpokenOf(subject, named))
                .flatMap(subject -> reading(question, register, subject).stream())
                .toList();
    }

    private Optional<Reading> reading(Question question, Register register, Subject subject) {
        Evidence evidence = new Evidence(telling, reader);
        Snapshot snapshot = register.on(registers.today(), registers.today());
        switch (question.wants()) {
            case "identity" -> identity(evidence, snapshot, subject);
            case "definition" -> definition(evidence, snapshot, subject);
            case "name" ->
                question.one(LANGUAGE)
                        .flatMap(Language::of)
                        .ifPresent(language -> name(evidence, snapshot, subject, language));
            default -> {
                // An editor's slip in questions.tsv costs an answer, not the search.
            }
        }
        return evidence.isEmpty() ? Optional.empty() : Optional.of(evidence.reading(snapshot, subject));
    }

    /** Who has taken its place; else what kind of thing it is. */
    private void identity(Evidence evidence, Snapshot snapshot, Subject subject) {
        List<Register.Reference> successors = Lineage.successions(registers, subject, snapshot.knownOn());
        for (Register.Reference successor : successors) {
            String name = telling.shortName(subject.name());
            String now = telling.shortName(successor.from().name());
            String since = successor
                    .fact()
                    .period()
                    .from()
                    .map(date -> date.format(reader))
                    .orElse("");
            String label = telling.words().get("answer.now");
            evidence.says(
                            label,
                            since.isEmpty()
                                    ? telling.words().get("subject.replaced", name, now)
                                    : telling.words().get("subject.replaced.since", name, now, since))
                    .restsOn(successor.fact());
        }
        if (successors.isEmpty()) {
            register(snapshot).field(KIND).ifPresent(field -> snapshot.facts(subject, KIND).stream()
                    .findFirst()
                    .ifPresent(fact -> evidence.says(field, fact)));
        }
    }

    /** Only in the reader's language: a definition in another is no answer. */
    private void definition(Evidence evidence, Snapshot snapshot, Subject subject) {
        register(snapshot)
                .field(register(snapshot).summary())
                .ifPresent(field -> snapshot.facts(subject, field.name()).stream()
                        .filter(fact -> fact.value().in(reader).isPresent())
                        .findFirst()
                        .ifPresent(fact -> evidence.says(field, fact)));
    }

    private void name(Evidence evidence, Snapshot snapshot, Subject subject, Language language) {
        Declaration register = register(snapshot);
        List<Fact> facts = Stream.concat(Stream.of(register.title()), register.names().stream())
                .flatMap(field -> snapshot.facts(subject, field).stream())
                .filter(fact -> fact.value().byLanguage().containsKey(language))
                .toList();
        if (!facts.isEmpty()) {
            String names = facts.stream()
                    .map(fact -> fact.value().byLanguage().get(language))
                    .distinct()
                    .collect(Collectors.joining("; "));
            evidence.says(telling.words().get("answer.called." + language.code()), names, language)
                    .restsOn(facts.get(0));
            snapshot.facts(subject, "distinct-from").forEach(evidence::restsOn);
        }
    }

    private static Declaration register(Snapshot snapshot) {
        return snapshot.register().declaration();
    }

    /**
     * The subjects that are called so: those that bear it as their first name in the reader's language, else in any, else
     * those that have it among their names, else those whose concept the words speak of.
     */
    private Set<Subject> meant(Named named, Register register) {
        for (String name : named.names()) {
            List<Subject> called = register.called(name);
            if (!called.isEmpty()) {
                return new LinkedHashSet<>(first(called, name, register));
            }
        }
        return named.concepts().stream()
                .flatMap(id -> register.subject(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A name may be that of a subject here and speak of something else: then it is not clear what is meant. */
    private boolean isWhatIsSpokenOf(Subject subject, Named named) {
        return named.concepts().isEmpty()
                || named.concepts().contains(subject.key())
                || Lineage.successions(registers, subject, registers.today()).stream()
                        .anyMatch(successor ->
                                named.concepts().contains(successor.from().key()));
    }

    private List<Subject> first(List<Subject> called, String name, Register register) {
        String title = register.declaration().title();
        return Stream.of(Optional.of(reader), Optional.<Language>empty())
                .map(language -> called.stream()
                        .filter(subject -> isCalled(subject, title, name, language))
                        .toList())
                .filter(subjects -> !subjects.isEmpty())
                .findFirst()
                .orElse(called);
    }

    private static boolean isCalled(Subject subject, String field, String name, Optional<Language> language) {
        String wanted = PlainLetters.of(name);
        return subject.facts(field)
                .map(Fact::value)
                .flatMap(value -> texts(value, language))
                .anyMatch(text -> PlainLetters.of(text).equals(wanted));
    }

    private static Stream<String> texts(Localized<String> value, Optional<Language> language) {
        return language.isPresent() ? value.in(language.get()).stream() : Register.texts(value);
    }
}
