package eu.tiltas.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of page it is. */
public enum PageType {
    GUIDANCE,
    NEWS,
    ORGANISATION,
    PUBLICATION,
    ABOUT;

    /** The word that stands for it in files, addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PageType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
