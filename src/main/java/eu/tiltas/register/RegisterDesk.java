package eu.tiltas.register;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import eu.tiltas.language.PlainLetters;
import eu.tiltas.proposal.Proposals;
import eu.tiltas.proposal.ProposedFile;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Registers at the desk: what is known. */
@ApplicationScoped
public class RegisterDesk {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    Registers registers;

    @Inject
    RegisterFiles files;

    @Inject
    Proposals proposals;

    @Inject
    Clock clock;

    /** The subjects of a register of which some words are said, by their titles. */
    public List<DeskSubject> subjects(Register register, String words, Language language) {
        List<DeskSubject> found = new ArrayList<>();
        int[] ranks = register.ranks(language);
        List<String> said = register.words(language);
        String wanted = PlainLetters.of(words);
        List<Subject> subjects = register.subjects();
        TreeMap<Integer, Subject> ordered = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (wanted.isBlank()
                    || said.get(i).contains(wanted)
                    || subjects.get(i).key().contains(words)) {
                ordered.put(ranks[i], subjects.get(i));
            }
        }
        ordered.values()
                .forEach(subject -> found.add(new DeskSubject(subject.key(), title(register, subject, language))));
        return found;
    }

    /** A subject's title for readers of a language. */
    public String title(Register register, Subject subject, Language language) {
        return register.title(subject, language);
    }

    /** A subject as the actor's own draft would have it, else as it is, else empty. */
    public SubjectText text(Actor actor, String register, String key) {
        Optional<ProposedFile> draft = proposals.ownDraft(actor, RegisterFiles.path(register, key));
        Optional<String> yaml =
                draft.isPresent() ? draft.get().text() : files.present(RegisterFiles.path(register, key));
        return yaml.flatMap(text -> files.read(register, key, text, "", new ArrayList<>()))
                .map(file -> SubjectText.of(file.subject()))
                .orElse(SubjectText.EMPTY);
    }

    /** The sources that facts of a subject can name, by the names they have in forms: those of the register and its own. */
    public Map<String, WrittenSource> sources(String register, SubjectText text) {
        Map<String, WrittenSource> sources = new LinkedHashMap<>();
        new TreeMap<>(files.declaration(register).sources())
                .forEach((id, source) -> sources.put(id, WrittenSource.of(source)));
        text.facts().stream()
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .filter(source -> !sources.containsValue(source))
                .toList()
                .forEach(source -> sources.put("own." + (sources.size() + 1), source));
        return sources;
    }

    /** The facts of a field as the desk shows them, those first that are held for true. */
    public List<DeskFact> facts(SubjectText text, String register, String key, String field, Language language) {
        Field declared = files.declaration(register).field(field).orElseThrow();
        Set<WrittenFact> published = files.published(register, key);
        return text.facts().stream()
                .filter(fact -> fact.field().equals(field))
                .sorted(Comparator.comparing(fact -> !fact.isHeld()))
                .map(fact -> shown(fact, declared, published.contains(fact), language))
                .toList();
    }

    /** A fact as the desk shows it; its field must be one of the register's. */
    public DeskFact shown(WrittenFact fact, String register, Language language) {
        return shown(fact, files.declaration(register).field(fact.field()).orElseThrow(), true, language);
    }

    private DeskFact shown(WrittenFact written, Field field, boolean published, Language language) {
        Telling telling = new Telling(registers, language, LAST_DAY, LAST_DAY);
        Optional<Fact> fact = fact(written);
        Telling.Shown value = fact.map(read -> telling.value(field, read))
                .orElse(Telling.Shown.plain(String.join(" / ", written.value().values())));
        return new DeskFact(
                SubjectEdit.mark(written),
                value.text(),
                value.language(),
                fact.map(read -> telling.period(read.period())).orElse(""),
                written.sources().stream()
                        .map(source -> source.titleIn(language))
                        .toList(),
                written.asOf(),
                Confidence.of(written.confidence()).orElse(Confidence.CONFIRMED),
                WrittenFact.localized(written.note())
                        .best(language)
                        .flatMap(best -> WrittenFact.localized(written.note()).in(best))
                        .orElse(""),
                written.recorded(),
                written.superseded(),
                !published);
    }

    private static Optional<Fact> fact(WrittenFact written) {
        try {
            return Optional.of(new Fact(
                    written.field(),
                    WrittenFact.localized(written.value()),
                    new Period(date(written.from()), date(written.until())),
                    List.of(new Source(
                            Localized.neutral("."),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())),
                    date(written.asOf()),
                    Confidence.CONFIRMED,
                    Optional.empty(),
                    LocalDate.EPOCH,
                    Optional.empty()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new PartialDate(text));
    }

    /** The fact that a form names. @throws Refused if somebody has changed it since */
    public WrittenFact fact(SubjectText text, String mark) {
        return text.facts().stream()
                .filter(fact -> SubjectEdit.mark(fact).equals(mark))
                .findFirst()
                .orElseThrow(() -> Refused.because("desk.refused.fact.gone"));
    }

    SubjectEdit edit(SubjectText text, String register, String key) {
        return new SubjectEdit(text, files.published(register, key), clock.today());
    }
}
