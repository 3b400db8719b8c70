package eu.tiltas.page;

import java.time.LocalDate;

/** What readers are told of a change. */
public record ChangeNote(LocalDate day, String text) {}
