package eu.tiltas.web.desk;

import eu.tiltas.attachment.Attachment;
import eu.tiltas.attachment.Description;
import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The form in which somebody says what a file shows or is called. */
public final class DescriptionForm {

    /** What is said of the file in a language. @param other what is kept where the form says something else */
    public record Words(String code, String language, String title, String alternative, String other, boolean spoken) {}

    private final Attachment file;
    private final Description typed;
    private final PageChoices choices;

    /** @param typed what stands in its fields */
    DescriptionForm(Attachment file, Description typed, PageChoices choices) {
        this.file = file;
        this.typed = typed;
        this.choices = choices;
    }

    /** @param field the value of a field of the form; empty if it was not sent */
    static Description read(UnaryOperator<String> field) {
        Map<Language, String> titles = new EnumMap<>(Language.class);
        Map<Language, String> alternatives = new EnumMap<>(Language.class);
        Set<Language> spoken = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            titles.put(language, field.apply("title-" + language.code()));
            alternatives.put(language, field.apply("alt-" + language.code()));
            if (!field.apply("in-" + language.code()).isEmpty()) {
                spoken.add(language);
            }
        }
        return new Description(
                titles,
                alternatives,
                !field.apply("decorative").isEmpty(),
                spoken,
                !field.apply("published").isEmpty());
    }

    public boolean isDecorative() {
        return typed.decorative();
    }

    public boolean isPublished() {
        return typed.published();
    }

    public List<Words> getWords() {
        return Arrays.stream(Language.values()).map(this::words).toList();
    }

    private Words words(Language language) {
        return new Words(
                language.code(),
                choices.language(language),
                typed.titles().getOrDefault(language, ""),
                typed.alternatives().getOrDefault(language, ""),
                other(language),
                typed.languages().contains(language));
    }

    /** What is kept, where the form says something else. */
    private String other(Language language) {
        String kept = said(file.description()).getOrDefault(language, "");
        return kept.equals(said(typed).getOrDefault(language, "")) ? "" : kept;
    }

    private Map<Language, String> said(Description description) {
        return file.type().isImage() ? description.alternatives() : description.titles();
    }
}
