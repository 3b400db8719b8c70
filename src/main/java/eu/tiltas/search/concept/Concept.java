package eu.tiltas.search.concept;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * Something that texts speak of, under the same id in all languages.
 *
 * @param id unique among all concepts: <i>readmission-agreement</i>, <i>iom</i>, <i>country:BY</i>, <i>eurovoc:1909</i>
 * @param labels in the order of preference
 * @param broader ids of the concepts that this one is a case of; they may be unknown
 * @param related ids of others to offer beside it; they may be unknown
 */
public record Concept(String id, Kind kind, List<Label> labels, List<String> broader, List<String> related) {

    /** Where a concept comes from, the nearest to the portal's subjects first: who must choose takes the first. */
    public enum Kind {
        ORGANISATION,
        GROUP,
        TERM,
        COUNTRY,
        /** A subject of the general thesaurus EuroVoc. */
        EUROVOC
    }

    /** What a label is to its concept. */
    public enum Use {
        PREFERRED,
        ALTERNATIVE,
        ABBREVIATION,
        /** A name until some day, or the name of a predecessor. */
        FORMER
    }

    /**
     * A name of a concept.
     *
     * @param language whose word it is; null if it is used in all
     * @param until of a former name: since when it is another, as an ISO 8601 day, month or year; else empty
     */
    public record Label(String text, Language language, Use use, String until) {

        public Label {
            if (text.isBlank() || !until.isEmpty() && use != Use.FORMER) {
                throw new IllegalArgumentException("not a label: " + text + " " + until);
            }
        }

        /** Whether it is used in texts of that language. */
        public boolean isOf(Language wanted) {
            return language == null || language == wanted;
        }
    }

    /** @throws IllegalArgumentException if it has no label */
    public Concept {
        labels = List.copyOf(labels);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        if (id.isBlank() || labels.isEmpty()) {
            throw new IllegalArgumentException("a concept has an id and a label: " + id);
        }
    }

    /** Its name for a reader of the language; in another where it has none in that one. */
    public String name(Language reader) {
        return labels.stream()
                .filter(label -> label.use() == Use.PREFERRED && label.isOf(reader))
                .findFirst()
                .orElse(labels.get(0))
                .text();
    }

    /** The abbreviation to show beside the name: the international one before the language's own. */
    public Optional<String> abbreviation(Language reader) {
        return labels.stream()
                .filter(label -> label.use() == Use.ABBREVIATION && label.isOf(reader))
                .map(Label::text)
                .findFirst();
    }

    /** Its name with the abbreviation behind it, where there is one. */
    public String called(Language reader) {
        String name = name(reader);
        return abbreviation(reader)
                .filter(abbreviation -> !abbreviation.equalsIgnoreCase(name))
                .map(abbreviation -> name + " (" + abbreviation + ")")
                .orElse(name);
    }

    /** What texts of the language call it or called it, each once, the preferred first. */
    public List<String> words(Language language) {
        return labels.stream()
                .filter(label -> label.isOf(language))
                .map(Label::text)
                .distinct()
                .toList();
    }
}
