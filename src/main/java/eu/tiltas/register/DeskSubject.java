package eu.tiltas.register;

/** A subject in the desk's lists. */
public record DeskSubject(String key, String title) {}
