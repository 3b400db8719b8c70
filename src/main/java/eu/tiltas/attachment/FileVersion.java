package eu.tiltas.attachment;

import java.time.Instant;

/**
 * What stood at the address of a file from some moment on.
 *
 * @param by the name of the account, empty where an import brought it
 */
public record FileVersion(int number, String name, String hash, long size, String by, Instant since) {}
