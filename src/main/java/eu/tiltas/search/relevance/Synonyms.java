package eu.tiltas.search.relevance;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.search.analysis.TextWord;
import eu.tiltas.search.concept.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people say instead of what texts say, by language; of {@code synonyms.tsv}. */
public final class Synonyms {

    static final Synonyms NONE = new Synonyms(List.of());

    /**
     * Words of a question that are called otherwise.
     *
     * @param from the first of them by its number, as {@code to} beyond the last
     * @param others what texts say, each of one word or more
     */
    public record Met(int from, int to, List<List<TextWord>> others) {}

    private record Row(Language language, String words, List<String> others) {}

    private record Analysed(List<TextWord> words, List<List<TextWord>> others) {}

    private final List<Row> rows;
    /** By what the first word may be met by. Made when it is first asked for, because it needs the dictionaries. */
    private volatile Map<Language, Map<String, List<Analysed>>> analysed;

    private Synonyms(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static Synonyms read(String text, List<Fault> faults) {
        List<Row> rows = new ArrayList<>();
        for (Table.Row row :
                Table.read(text, faults, "language", "words", "way", "others").rows()) {
            Optional<Language> language = Language.of(row.get("language"));
            if (language.isEmpty()) {
                faults.add(Fault.error(row.line(), "language.unknown", row.get("language")));
            } else if (row.list("words").isEmpty() || row.list("others").isEmpty()) {
                faults.add(Fault.error(row.line(), "synonym.empty"));
            } else if (row.get("way").equals(">") || row.get("way").equals("=")) {
                add(rows, language.get(), row.list("words"), row.list("others"));
                if (row.get("way").equals("=")) {
                    add(rows, language.get(), row.list("others"), row.list("words"));
                }
            } else {
                faults.add(Fault.error(row.line(), "synonym.way", row.get("way")));
            }
        }
        return new Synonyms(rows);
    }

    private static void add(List<Row> rows, Language language, List<String> words, List<String> others) {
        words.forEach(one -> rows.add(new Row(language, one, others)));
    }

    /** The words that are called otherwise, in their order; of those that begin with one word the longest. */
    public List<Met> met(Language language, List<TextWord> typed) {
        Map<String, List<Analysed>> known =
                rows.isEmpty() ? Map.of() : analysed().getOrDefault(language, Map.of());
        List<Met> met = new ArrayList<>();
        for (int from = 0; from < typed.size() && !known.isEmpty(); from++) {
            int start = from;
            List<Analysed> here = Likeness.typed(typed.get(from)).stream()
                    .flatMap(key -> known.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .filter(row -> stands(row.words(), typed, start))
                    .toList();
            int longest =
                    here.stream().mapToInt(row -> row.words().size()).max().orElse(0);
            here.stream()
                    .filter(row -> row.words().size() == longest)
                    .forEach(row -> met.add(new Met(start, start + longest, row.others())));
            from += Math.max(0, longest - 1);
        }
        return met;
    }

    private static boolean stands(List<TextWord> words, List<TextWord> typed, int from) {
        if (from + words.size() > typed.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!Likeness.meets(typed.get(from + i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Map<Language, Map<String, List<Analysed>>> analysed() {
        Map<Language, Map<String, List<Analysed>>> known = analysed;
        if (known == null) {
            known = new EnumMap<>(Language.class);
            for (Row row : rows) {
                List<TextWord> words = Likeness.words(row.language(), row.words());
                Analysed one = new Analysed(
                        words,
                        row.others().stream()
                                .map(other -> Likeness.words(row.language(), other))
                                .toList());
                Map<String, List<Analysed>> byKey = known.computeIfAbsent(row.language(), l -> new HashMap<>());
                Likeness.written(words.get(0)).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(one));
            }
            analysed = known;
        }
        return known;
    }
}
