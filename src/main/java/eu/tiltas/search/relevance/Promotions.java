package eu.tiltas.search.relevance;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import eu.tiltas.search.analysis.TextWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is shown first for certain questions, because an editor said so; of {@code promoted.yaml}. */
public final class Promotions {

    static final Promotions NONE = new Promotions(List.of());

    private static final String PAGE = "page";

    /**
     * A text shown first.
     *
     * @param kind of its source, for instance {@code page}
     * @param key of the subject within the kind
     * @param reason why, for editors
     */
    public record Promoted(String kind, String key, String reason) {}

    /** @param until the last day on which it holds */
    private record Entry(Promoted promoted, Language language, String query, LocalDate until) {}

    private final List<Entry> entries;
    private volatile List<List<TextWord>> analysed;

    private Promotions(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** @param today an entry that ended before is warned of */
    static Promotions read(String yaml, LocalDate today, List<Fault> faults) {
        List<Entry> entries = new ArrayList<>();
        for (YamlMap map : YamlMap.parse(yaml, faults).allowing("promoted").maps("promoted")) {
            map.allowing(PAGE, "queries", "reason", "until");
            Optional<String> page = map.required(PAGE);
            Optional<String> reason = map.required("reason");
            Optional<String> written = map.required("until");
            Optional<LocalDate> until = written.flatMap(day -> map.value("until", "field.date", LocalDate::parse));
            List<YamlMap> queries = map.maps("queries");
            if (queries.isEmpty()) {
                faults.add(Fault.error(map.line(), "field.missing", "queries"));
            }
            if (page.isPresent() && reason.isPresent() && until.isPresent()) {
                if (until.get().isBefore(today)) {
                    faults.add(Fault.warning(map.line("until"), "promoted.over", page.get(), written.orElseThrow()));
                }
                Promoted promoted = new Promoted(PAGE, page.get(), reason.get());
                queries.forEach(of -> add(entries, of, promoted, until.get(), faults));
            }
        }
        return new Promotions(entries);
    }

    private static void add(
            List<Entry> entries, YamlMap queries, Promoted promoted, LocalDate until, List<Fault> faults) {
        for (String code : queries.fields()) {
            Optional<Language> language = Language.of(code);
            if (language.isEmpty()) {
                faults.add(Fault.error(queries.line(code), "language.unknown", code));
            } else {
                queries.texts(code).forEach(query -> entries.add(new Entry(promoted, language.get(), query, until)));
            }
        }
    }

    /**
     * What is promoted for a question of just these words, whatever their order and form.
     *
     * @param words those that say what is looked for
     */
    public List<Promoted> of(Language language, List<TextWord> words, SmallWords small, LocalDate today) {
        List<Promoted> promoted = new ArrayList<>();
        List<List<TextWord>> known = entries.isEmpty() || words.isEmpty() ? List.of() : analysed(small);
        for (int i = 0; i < known.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.language() == language
                    && !entry.until().isBefore(today)
                    && !promoted.contains(entry.promoted())
                    && same(words, known.get(i))) {
                promoted.add(entry.promoted());
            }
        }
        return promoted;
    }

    private static boolean same(List<TextWord> typed, List<TextWord> written) {
        return typed.size() == written.size()
                && typed.stream().allMatch(word -> written.stream().anyMatch(other -> Likeness.meets(word, other)))
                && written.stream().allMatch(other -> typed.stream().anyMatch(word -> Likeness.meets(word, other)));
    }

    /** Of each entry the words that are meant. */
    private List<List<TextWord>> analysed(SmallWords small) {
        List<List<TextWord>> known = analysed;
        if (known == null) {
            known = entries.stream()
                    .map(entry -> meant(Likeness.words(entry.language(), entry.query()), entry.language(), small))
                    .toList();
            analysed = known;
        }
        return known;
    }

    private static List<TextWord> meant(List<TextWord> words, Language language, SmallWords small) {
        List<SmallWords.Use> uses =
                small.uses(language, words.stream().map(TextWord::toString).toList());
        List<TextWord> meant = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (uses.get(i) == SmallWords.Use.MEANT) {
                meant.add(words.get(i));
            }
        }
        return meant;
    }

    /** Keys of all texts that are promoted for anything. */
    public List<String> keys() {
        return entries.stream().map(entry -> entry.promoted().key()).distinct().toList();
    }
}
