package eu.tiltas.markup;

/** A piece of HTML that is safe to print as it is: it has gone through the sanitizer, or was escaped. */
public record Html(String value) {

    @Override
    public String toString() {
        return value;
    }
}
