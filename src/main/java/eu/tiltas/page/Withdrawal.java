package eu.tiltas.page;

import java.time.LocalDate;

/**
 * That a text no longer holds though it can still be read.
 *
 * @param reason in the language of the text; empty where its time was over
 */
public record Withdrawal(LocalDate day, String reason) {}
