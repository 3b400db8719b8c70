package eu.tiltas.register;

import com.ibm.icu.text.Collator;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PlainLetters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A named list of subjects of one kind with all that was ever recorded of them, as it stands at one number of the change
 * log. It never changes; what is derived from it is made when it is first asked for, and kept.
 */
public final class Register {

    /** A fact in which a subject names another. */
    record Reference(Subject from, Fact fact) {}

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Declaration declaration;
    private final TreeMap<String, Subject> byKey = new TreeMap<>();
    private final Map<String, String> also = new HashMap<>();
    private final List<Subject> subjects;
    private final Map<String, Column> columns = new ConcurrentHashMap<>();
    private final Map<Language, int[]> ranks = new ConcurrentHashMap<>();
    private final Map<Language, List<String>> words = new ConcurrentHashMap<>();
    private volatile Map<String, List<Reference>> references;
    private volatile Map<String, List<Subject>> called;

    Register(Declaration declaration, Collection<Subject> all) {
        this.declaration = declaration;
        all.forEach(subject -> byKey.put(subject.key(), subject));
        subjects = List.copyOf(byKey.values());
        subjects.forEach(subject -> subject.also().forEach(other -> also.putIfAbsent(other, subject.key())));
    }

    public Declaration declaration() {
        return declaration;
    }

    public String name() {
        return declaration.name();
    }

    /** All subjects in the order of their keys. */
    public List<Subject> subjects() {
        return subjects;
    }

    public Optional<Subject> subject(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The subject that is known under another key too. */
    public Optional<Subject> subjectKnownAs(String key) {
        return Optional.ofNullable(also.get(key)).map(byKey::get);
    }

    /** The register as of a day, as known on another. */
    public Snapshot on(LocalDate asOf, LocalDate knownOn) {
        return new Snapshot(this, asOf, knownOn);
    }

    Column column(Field field) {
        return columns.computeIfAbsent(field.name(), name -> Column.of(field, subjects));
    }

    /** The facts that name a subject of this or another register. */
    List<Reference> references(String subject) {
        Map<String, List<Reference>> known = references;
        if (known == null) {
            known = new HashMap<>();
            for (Subject from : subjects) {
                for (Fact fact : from.facts()) {
                    if (declaration.fields().get(fact.field()).is(Field.Type.REFERENCE)) {
                        known.computeIfAbsent(fact.text(), name -> new ArrayList<>())
                                .add(new Reference(from, fact));
                    }
                }
            }
            references = known;
        }
        return known.getOrDefault(subject, List.of());
    }

    /** The subjects that bear or bore a name, in any language; case, diacritics and signs do not matter. */
    List<Subject> called(String name) {
        Map<String, List<Subject>> known = called;
        if (known == null) {
            known = new HashMap<>();
            for (Subject subject : subjects) {
                for (String own : names(subject)) {
                    known.computeIfAbsent(PlainLetters.of(own), n -> new ArrayList<>())
                            .add(subject);
                }
            }
            called = known;
        }
        return known.getOrDefault(PlainLetters.of(name), List.of()).stream()
                .distinct()
                .toList();
    }

    /** Every name a subject ever had. */
    List<String> names(Subject subject) {
        return Stream.concat(Stream.of(declaration.title()), declaration.names().stream())
                .flatMap(subject::facts)
                .flatMap(fact -> texts(fact.value()))
                .distinct()
                .toList();
    }

    /** A text in all the languages that have it. */
    static Stream<String> texts(Localized<String> value) {
        return Stream.concat(Stream.ofNullable(value.neutral()), value.byLanguage().values().stream());
    }

    /** For each subject its place among all by title in the order of a language. */
    int[] ranks(Language language) {
        return ranks.computeIfAbsent(language, this::rank);
    }

    private int[] rank(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        record Titled(int place, com.ibm.icu.text.CollationKey key) {}
        List<Titled> titled = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            titled.add(new Titled(i, collator.getCollationKey(sortable(title(subjects.get(i), language)))));
        }
        titled.sort(Comparator.comparing(Titled::key).thenComparing(Titled::place));
        int[] rank = new int[subjects.size()];
        for (int i = 0; i < titled.size(); i++) {
            rank[titled.get(i).place()] = i;
        }
        return rank;
    }

    /** For readers of a language, as of the last day and as known then. */
    String title(Subject subject, Language language) {
        return subject.text(declaration.title(), LAST_DAY, LAST_DAY)
                .flatMap(text -> text.best(language).flatMap(text::in))
                .orElse(subject.key());
    }

    /** A title without the quotes or brackets it may begin with. */
    static String sortable(String title) {
        return title.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    /** For each subject the words by which readers of a language can filter. */
    List<String> words(Language language) {
        return words.computeIfAbsent(language, l -> subjects.stream()
                .map(subject -> Words.of(subject, declaration, l))
                .toList());
    }
}
