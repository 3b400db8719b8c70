package eu.tiltas.register;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PlainLetters;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The terms of a register from A to Z in one language, each with what it is called in the others. */
@Named("glossary")
@RequestScoped
public class GlossaryView {

    /** A term in another language; empty text where that language has none. */
    public record Translation(String language, String ownName, String text) {}

    /** A word that misleads: what else it means here, or what it is easily taken for, with the reason where one is given. */
    public record Warning(String word, List<Telling.Shown> others, Telling.Shown reason) {}

    /**
     * A term.
     *
     * @param see the preferred term's address, where this is another word for it; then the rest is empty
     */
    public record Entry(
            String url,
            String anchor,
            String term,
            String abbreviation,
            Telling.Shown definition,
            List<Translation> translations,
            List<Telling.Shown> broader,
            List<Telling.Shown> narrower,
            List<Warning> warnings,
            Telling.Shown see) {}

    /** The terms under a letter. */
    public record Letter(String letter, String anchor, String url, boolean current, List<Entry> entries) {}

    private static final Telling.Shown NOTHING = Telling.Shown.plain("");

    @Inject
    Registers registers;

    private Register register;
    private Snapshot snapshot;
    private Telling telling;
    private Language language = Language.EN;
    private List<Letter> letters = List.of();
    private String chosen = "";
    private int total;

    /**
     * Fills the view.
     *
     * @param letter the only one to show; empty for the first
     * @return false if no term begins with that letter
     */
    public boolean load(Register of, String letter, Language reader) {
        register = of;
        language = reader;
        snapshot = register.on(registers.today(), registers.today());
        telling = new Telling(registers, language, registers.today(), registers.today());
        letters = letters(entries());
        chosen = letter;
        String shown = letter.isEmpty()
                ? letters.stream().map(Letter::letter).findFirst().orElse("")
                : letter;
        letters = letters.stream()
                .map(l -> new Letter(l.letter(), l.anchor(), l.url(), l.letter().equals(shown), l.entries()))
                .toList();
        return letters.stream().anyMatch(Letter::current);
    }

    public String getTitle() {
        return register.declaration().titleIn(language);
    }

    public String getSummary() {
        return register.declaration().summaryIn(language);
    }

    public String getCounted() {
        return register.declaration().counted(total, language);
    }

    public String getUrl() {
        return RegisterRoutes.special(language, register.declaration());
    }

    public String getRegisterUrl() {
        return RegisterRoutes.register(language, register.declaration());
    }

    public String getTermsUrl() {
        return RegisterRoutes.api(register.declaration(), ".jsonld") + "?lang=" + language.code();
    }

    public List<Letter> getLetters() {
        return letters;
    }

    public List<Letter> getShown() {
        return letters.stream().filter(Letter::current).toList();
    }

    public String canonical() {
        return chosen.isEmpty() ? getUrl() : getUrl() + "?letter=" + Routes.encode(chosen);
    }

    public Map<Language, String> versions() {
        return Routes.everywhere(other -> RegisterRoutes.special(other, register.declaration()));
    }

    public String jsonLd(String publicUrl) {
        return JsonLd.document("DefinedTermSet")
                .with("name", getTitle())
                .with("description", getSummary())
                .with("url", publicUrl + getUrl())
                .with("inLanguage", language.code())
                .toString();
    }

    private List<Entry> entries() {
        Map<String, TreeSet<String>> meanings = meanings();
        List<Entry> entries = new ArrayList<>();
        snapshot.subjects().forEach(subject -> {
            entries.add(entry(subject, meanings));
            total++;
            otherNames(subject).forEach(name -> entries.add(see(name, subject)));
        });
        return entries;
    }

    /** The words of the reader's language with the terms that they stand for. */
    private Map<String, TreeSet<String>> meanings() {
        Map<String, TreeSet<String>> meanings = new HashMap<>();
        snapshot.subjects().forEach(subject -> words(subject)
                .forEach(word -> meanings.computeIfAbsent(PlainLetters.of(word), w -> new TreeSet<>())
                        .add(subject.name())));
        return meanings;
    }

    private List<String> words(Subject subject) {
        List<String> words = new ArrayList<>(otherNames(subject));
        snapshot.title(subject).in(language).ifPresent(words::add);
        return words;
    }

    private List<String> otherNames(Subject subject) {
        return snapshot.facts(subject, "other-name").stream()
                .flatMap(fact -> fact.value().in(language).stream())
                .distinct()
                .toList();
    }

    private Entry entry(Subject subject, Map<String, TreeSet<String>> meanings) {
        return new Entry(
                telling.url(register, subject),
                subject.key(),
                telling.text(snapshot.title(subject)).text(),
                abbreviation(subject),
                snapshot.text(subject, register.declaration().summary())
                        .map(telling::text)
                        .orElse(NOTHING),
                translations(snapshot.title(subject)),
                snapshot.texts(subject, "broader").stream()
                        .map(telling::reference)
                        .toList(),
                register.references(subject.name()).stream()
                        .filter(reference -> reference.fact().field().equals("broader"))
                        .filter(reference -> reference.fact().holds(registers.today(), registers.today()))
                        .map(reference -> telling.reference(reference.from().name()))
                        .toList(),
                warnings(subject, meanings),
                NOTHING);
    }

    private Entry see(String name, Subject subject) {
        return new Entry(
                "",
                "",
                name,
                "",
                NOTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                telling.reference(subject.name()));
    }

    private String abbreviation(Subject subject) {
        return snapshot.facts(subject, Telling.ABBREVIATION).stream()
                .flatMap(fact -> fact.value().in(language).stream())
                .distinct()
                .reduce((one, two) -> one + ", " + two)
                .orElse("");
    }

    private List<Translation> translations(Localized<String> title) {
        List<Translation> translations = new ArrayList<>();
        for (Language other : Language.values()) {
            if (other != language) {
                translations.add(new Translation(
                        other.code(), other.ownName(), title.in(other).orElse("")));
            }
        }
        return translations;
    }

    private List<Warning> warnings(Subject subject, Map<String, TreeSet<String>> meanings) {
        List<Warning> warnings = new ArrayList<>();
        for (String word : words(subject)) {
            List<Telling.Shown> others = meanings.get(PlainLetters.of(word)).stream()
                    .filter(name -> !name.equals(subject.name()))
                    .map(telling::reference)
                    .toList();
            if (!others.isEmpty()) {
                warnings.add(new Warning(word, others, NOTHING));
            }
        }
        snapshot.facts(subject, "distinct-from")
                .forEach(fact -> warnings.add(new Warning(
                        "",
                        List.of(telling.reference(fact.text())),
                        fact.note().map(telling::text).orElse(NOTHING))));
        return warnings;
    }

    /** Under the letters of the language's alphabet, in its order. */
    private List<Letter> letters(List<Entry> entries) {
        AlphabeticIndex<Entry> index = new AlphabeticIndex<>(language.locale());
        entries.forEach(entry -> index.addRecord(Register.sortable(entry.term()), entry));
        Collator collator = Collator.getInstance(language.locale());
        List<Letter> found = new ArrayList<>();
        for (AlphabeticIndex.Bucket<Entry> bucket : index) {
            List<Entry> inBucket = new ArrayList<>();
            bucket.forEach(record -> inBucket.add(record.getData()));
            if (!inBucket.isEmpty()) {
                inBucket.sort(Comparator.comparing(entry -> Register.sortable(entry.term()), collator::compare));
                String label =
                        bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : "#";
                String url = found.isEmpty() ? getUrl() : getUrl() + "?letter=" + Routes.encode(label);
                found.add(new Letter(label, "l" + (found.size() + 1), url, false, inBucket));
            }
        }
        return found;
    }
}
