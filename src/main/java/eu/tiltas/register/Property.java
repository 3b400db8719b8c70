package eu.tiltas.register;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A property of linked data under which the values of a field are told: {@code dct:title} tells them by themselves,
 * {@code cv:hasCost cv:Cost dct:description} as what describes a thing of that class.
 *
 * @param type the class of the thing; empty if there is none
 * @param text the property of the thing; empty if there is none
 */
record Property(String name, String type, String text) {

    /** The vocabularies whose words registers may use, by their prefixes. */
    private static final Map<String, String> VOCABULARIES = Map.of(
            "schema", "https://schema.org/",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "dct", "http://purl.org/dc/terms/",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "cpsv", "http://purl.org/vocab/cpsv#",
            "cv", "http://data.europa.eu/m8g/",
            "eli", "http://data.europa.eu/eli/ontology#",
            "locn", "http://www.w3.org/ns/locn#",
            "time", "http://www.w3.org/2006/time#");

    private static final Pattern WORD = Pattern.compile("([a-z]+):[A-Za-z]+");
    private static final int WORDS_OF_A_THING = 3;

    /** @throws IllegalArgumentException if it is written otherwise, or a vocabulary is not known */
    static Property parse(String written) {
        String[] words = written.split(" ", -1);
        if (words.length != 1 && words.length != WORDS_OF_A_THING) {
            throw new IllegalArgumentException(written);
        }
        for (String word : words) {
            known(word);
        }
        return words.length == 1 ? new Property(words[0], "", "") : new Property(words[0], words[1], words[2]);
    }

    /** A word of one of the vocabularies. @throws IllegalArgumentException if it is none */
    static String known(String word) {
        if (!WORD.matcher(word).matches() || !VOCABULARIES.containsKey(prefix(word))) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    static String prefix(String word) {
        return word.substring(0, word.indexOf(':'));
    }

    /** Where the words of a prefix are. */
    static String vocabulary(String prefix) {
        return VOCABULARIES.get(prefix);
    }

    boolean ofThing() {
        return !type.isEmpty();
    }

    /** The property that the values themselves stand under. */
    String innermost() {
        return ofThing() ? text : name;
    }

    boolean in(String vocabulary) {
        return prefix(innermost()).equals(vocabulary);
    }

    Stream<String> words() {
        return Stream.of(name, type, text).filter(word -> !word.isEmpty());
    }
}
