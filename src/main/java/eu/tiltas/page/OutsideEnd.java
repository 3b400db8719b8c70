package eu.tiltas.page;

import java.util.Locale;

/** Why a text can no longer be reviewed by a link. */
public enum OutsideEnd {
    /** Its revision, or a later one, is public. */
    PUBLISHED,
    EXPIRED,
    /** It was taken back. */
    REVOKED;

    /** The word that stands for it in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
