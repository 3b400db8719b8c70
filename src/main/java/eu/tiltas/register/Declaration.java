package eu.tiltas.register;

import com.ibm.icu.text.MessageFormat;
import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a register holds and how it is shown, as its {@code register.yaml} says.
 *
 * @param slug its word in addresses, in each language
 * @param count an ICU pattern that counts its subjects, in each language
 * @param freshFor months after which what a source describes counts as old
 * @param types classes in linked data, with a prefix; the first is the one it is counted as
 * @param page special page beside the list: {@code coverage}, {@code glossary}, or empty
 * @param sources shared by its subjects, by id
 * @param title the field that names a subject
 * @param names fields with further names by which it is found
 * @param summary the field that describes it; may be empty
 * @param presence the field of which a subject has a value as long as it is listed; empty if it always is
 * @param columns fields that the list shows
 * @param sort the field it is sorted by unless asked otherwise
 * @param pages keys of pages about the register
 * @param sections how the fields of a subject are gathered under headings; the rest follows them
 * @param shelves where the portal offers subjects
 * @param unlinked keys of subjects that no text leads to by their names, because everybody knows them
 */
public record Declaration(
        String name,
        Localized<String> titles,
        Localized<String> summaries,
        Localized<String> slug,
        Localized<String> count,
        int order,
        int freshFor,
        List<String> types,
        String page,
        Map<String, Source> sources,
        Map<String, Field> fields,
        String title,
        List<String> names,
        String summary,
        String presence,
        List<String> columns,
        String sort,
        List<String> pages,
        List<Section> sections,
        List<Shelf> shelves,
        List<String> unlinked,
        Optional<Coverage.Rules> coverage) {

    public Declaration {
        sources = Map.copyOf(sources);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        types = List.copyOf(types);
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        pages = List.copyOf(pages);
        sections = List.copyOf(sections);
        shelves = List.copyOf(shelves);
        unlinked = List.copyOf(unlinked);
    }

    /** The class of its subjects in a vocabulary, without prefix; empty if it has none there. */
    Optional<String> typeIn(String vocabulary) {
        return types.stream()
                .filter(type -> Property.prefix(type).equals(vocabulary))
                .map(type -> type.substring(vocabulary.length() + 1))
                .findFirst();
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public Stream<Field> facets() {
        return fields.values().stream().filter(Field::facet);
    }

    /** Fields by which the list can be sorted. */
    public Stream<Field> sortable() {
        return columns.stream()
                .map(fields::get)
                .filter(field -> field.name().equals(title)
                        || field.is(Field.Type.DATE)
                        || field.is(Field.Type.NUMBER)
                        || field.is(Field.Type.ENUM)
                        || field.is(Field.Type.COUNTRY));
    }

    public String titleIn(Language language) {
        return titles.best(language).flatMap(titles::in).orElse(name);
    }

    public String summaryIn(Language language) {
        return summaries.best(language).flatMap(summaries::in).orElse("");
    }

    public String slugIn(Language language) {
        return slug.best(language).flatMap(slug::in).orElse(name);
    }

    /** So and so many subjects, in words. */
    public String counted(int number, Language language) {
        String pattern = count.best(language).flatMap(count::in).orElse("{0}");
        return new MessageFormat(pattern, language.locale()).format(new Object[] {number});
    }
}
