package eu.tiltas.register;

import java.util.List;

/**
 * Subjects that are offered on the page of a section of the portal.
 *
 * @param section its key
 * @param field the facet by whose values they are chosen
 */
record Shelf(String section, String field, List<String> values) {

    Shelf {
        values = List.copyOf(values);
    }
}
