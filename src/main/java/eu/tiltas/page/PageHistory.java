package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.PartialDate;
import eu.tiltas.language.Slug;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.PageReference;
import eu.tiltas.markup.YamlMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code history.yaml} in a page's folder says: what no text of the folder can say of itself.
 *
 * @param published the day on which a page was first public that began at the desk; empty where its metadata say it
 */
record PageHistory(Optional<LocalDate> published, Map<Language, TextHistory> texts) {

    static final String FILE = "history.yaml";
    static final PageHistory NONE = new PageHistory(Optional.empty(), Map.of());

    private static final int MAX_TOLD = 1000;

    /**
     * What happened to a text.
     *
     * @param former addresses at which it was, in the order of the alphabet
     * @param gone how it was taken from the public; empty for one that is public
     * @param releases how often it went live at the desk, the first one first
     */
    record TextHistory(List<String> former, Optional<Gone> gone, List<Release> releases) {

        static final TextHistory NONE = new TextHistory(List.of(), Optional.empty(), List.of());

        TextHistory {
            former = List.copyOf(former);
            releases = List.copyOf(releases);
        }
    }

    /**
     * How a text was taken from the public.
     *
     * @param stage withdrawn or unpublished
     * @param reason told to readers of a withdrawn text
     * @param onward key of the page to which an unpublished one leads; empty if to none
     */
    record Gone(Stage stage, LocalDate on, String reason, String onward) {}

    /**
     * That a text went live.
     *
     * @param note what readers were told
     * @param forced whether without review, which nobody has approved yet
     */
    record Release(Instant at, String note, boolean minor, boolean forced) {}

    PageHistory {
        Map<Language, TextHistory> all = new EnumMap<>(Language.class);
        all.putAll(texts);
        texts = java.util.Collections.unmodifiableMap(all);
    }

    boolean isEmpty() {
        return published.isEmpty() && texts.values().stream().allMatch(TextHistory.NONE::equals);
    }

    TextHistory of(Language language) {
        return texts.getOrDefault(language, TextHistory.NONE);
    }

    /** Reads the file's text, noting what is wrong. */
    static PageHistory read(String yaml, List<Fault> faults) {
        YamlMap map = YamlMap.parse(yaml, faults).allowing("published", "lt", "lv", "sv", "en");
        Map<Language, TextHistory> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            map.map(language.code()).ifPresent(text -> texts.put(language, text(text, faults)));
        }
        return new PageHistory(map.value("published", "field.date", PartialDate::day), texts);
    }

    private static TextHistory text(YamlMap map, List<Fault> faults) {
        map.allowing("addresses", "state", "on", "reason", "onward", "releases");
        List<String> former = new ArrayList<>();
        for (String slug : map.texts("addresses")) {
            if (Slug.isValid(slug)) {
                former.add(slug);
            } else {
                faults.add(Fault.error(map.line("addresses"), "slug", slug));
            }
        }
        List<Release> releases = new ArrayList<>();
        for (YamlMap entry : map.maps("releases")) {
            release(entry).ifPresent(releases::add);
        }
        return new TextHistory(former, gone(map, faults), releases);
    }

    private static Optional<Gone> gone(YamlMap map, List<Fault> faults) {
        Optional<Stage> stage = map.value("state", "history.state", PageHistory::goneStage);
        Optional<LocalDate> on = map.value("on", "field.date", PartialDate::day);
        if (stage.isPresent() && on.isEmpty()) {
            faults.add(Fault.error(map.line(), "field.missing", "on"));
        }
        Optional<String> onward = map.value("onward", "key", PageHistory::key);
        return stage.flatMap(is -> on.map(day -> new Gone(is, day, told(map.text("reason")), onward.orElse(""))));
    }

    private static Stage goneStage(String code) {
        Stage stage = Stage.of(code);
        if (stage != Stage.WITHDRAWN && stage != Stage.UNPUBLISHED) {
            throw new IllegalArgumentException(code);
        }
        return stage;
    }

    private static String key(String key) {
        if (!PageReference.isKey(key)) {
            throw new IllegalArgumentException(key);
        }
        return key;
    }

    private static Optional<Release> release(YamlMap entry) {
        entry.allowing("at", "note", "minor", "forced");
        entry.required("at");
        return entry.value("at", "history.moment", Instant::parse)
                .map(at -> new Release(
                        at,
                        told(entry.text("note")),
                        entry.flag("minor").orElse(false),
                        entry.flag("forced").orElse(false)));
    }

    private static String told(Optional<String> text) {
        String told = text.orElse("").replaceAll("\\s+", " ").strip();
        return told.length() > MAX_TOLD ? told.substring(0, MAX_TOLD) : told;
    }

    /** The file's text, the same for the same history. */
    String written() {
        StringBuilder yaml = new StringBuilder();
        published.ifPresent(day -> yaml.append("published: ").append(day).append('\n'));
        texts.forEach((language, text) -> {
            if (!text.equals(TextHistory.NONE)) {
                yaml.append(language.code()).append(":\n");
                write(text, yaml);
            }
        });
        return yaml.toString();
    }

    private static void write(TextHistory text, StringBuilder yaml) {
        if (!text.former().isEmpty()) {
            yaml.append("  addresses:\n");
            text.former()
                    .forEach(slug ->
                            yaml.append("    - ").append(DraftText.quoted(slug)).append('\n'));
        }
        text.gone().ifPresent(gone -> {
            yaml.append("  state: ").append(gone.stage().code()).append('\n');
            yaml.append("  on: ").append(gone.on()).append('\n');
            write("reason", gone.reason(), yaml);
            write("onward", gone.onward(), yaml);
        });
        if (!text.releases().isEmpty()) {
            yaml.append("  releases:\n");
            text.releases().forEach(release -> write(release, yaml));
        }
    }

    private static void write(String field, String value, StringBuilder yaml) {
        if (!value.isEmpty()) {
            yaml.append("  ")
                    .append(field)
                    .append(": ")
                    .append(DraftText.quoted(value))
                    .append('\n');
        }
    }

    private static void write(Release release, StringBuilder yaml) {
        yaml.append("    - at: ").append(release.at()).append('\n');
        if (!release.note().isEmpty()) {
            yaml.append("      note: ").append(DraftText.quoted(release.note())).append('\n');
        }
        if (release.minor()) {
            yaml.append("      minor: true\n");
        }
        if (release.forced()) {
            yaml.append("      forced: true\n");
        }
    }
}
