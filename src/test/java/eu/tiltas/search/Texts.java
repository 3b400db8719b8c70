package eu.tiltas.search;

import eu.tiltas.language.Language;
import eu.tiltas.search.SearchDocument.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes texts for tests: start from a title and say what matters. */
public final class Texts {

    private final String key;
    private final Language language;
    private final String title;
    private String summary = "";
    private List<String> keywords = List.of();
    private String type = "guidance";
    private String section = "";
    private LocalDate date;
    private final List<Passage> passages = new ArrayList<>();

    private Texts(String key, Language language, String title) {
        this.key = key;
        this.language = language;
        this.title = title;
    }

    public static Texts text(String key, Language language, String title) {
        return new Texts(key, language, title);
    }

    public Texts summary(String words) {
        summary = words;
        return this;
    }

    public Texts keywords(String... words) {
        keywords = List.of(words);
        return this;
    }

    public Texts type(String name) {
        type = name;
        return this;
    }

    public Texts section(String name) {
        section = name;
        return this;
    }

    public Texts date(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    public Texts body(String text) {
        return passage("", "", text);
    }

    public Texts passage(String heading, String anchor, String text) {
        passages.add(new Passage(heading, anchor, text));
        return this;
    }

    public SearchDocument made() {
        return new SearchDocument(
                "page",
                key,
                language,
                "/" + language.code() + "/" + key,
                title,
                summary,
                keywords,
                type,
                section,
                date,
                passages);
    }
}
