package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A revision as lists at the desk show it.
 *
 * @param author id of the account; empty for one that an import brought
 * @param basedOn the revision its writer began with; 0 for none
 * @param reviewedBy who compared it with its source, where a machine made it; else empty
 * @param madeFrom the revision of the source language it was translated from; 0 where none is known
 */
public record RevisionEntry(
        String key,
        Language language,
        int number,
        Stage stage,
        String title,
        String author,
        String authorName,
        int basedOn,
        int madeFrom,
        String note,
        boolean minor,
        Instant recorded,
        Provenance provenance,
        String reviewedBy,
        Optional<Instant> reviewedAt) {}
