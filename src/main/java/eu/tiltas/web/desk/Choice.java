package eu.tiltas.web.desk;

/** Something that can be chosen in a form. */
public record Choice(String value, String title, boolean selected) {}
