package eu.tiltas.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a translation was made. Who publishes text that a machine made to inform the public of matters of public interest
 * says so; nothing need be said where a person has reviewed it and somebody answers for it (Regulation (EU) 2024/1689,
 * article 50(4)). The portal says it in both cases, in different words; who reviewed it stays at the desk.
 */
public enum Provenance {
    HUMAN,
    /** A machine translated it, and a person compared it with the source. */
    MACHINE_REVIEWED,
    /** A machine translated it, and nobody has looked at it. */
    MACHINE;

    /** The key of front matter. */
    static final String FIELD = "translation";

    /**
     * What schema.org's {@code digitalSourceType} calls a text made by a trained model; the counterpart of IPTC's
     * {@code trainedAlgorithmicMedia} (https://cv.iptc.org/newscodes/digitalsourcetype/). Checking a text does not
     * change where it comes from, and schema.org has no term for that: it is told to people and in the API.
     */
    private static final String TRAINED = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

    /** The word that stands for it in files, in the database, in the API and in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that code; empty for any other text. */
    public static Optional<Provenance> of(String code) {
        return Arrays.stream(values()).filter(made -> made.code().equals(code)).findFirst();
    }

    public boolean isByMachine() {
        return this != HUMAN;
    }

    /** For {@code digitalSourceType}; nothing is claimed of texts that people write. */
    List<String> digitalSources() {
        return isByMachine() ? List.of(TRAINED) : List.of();
    }

    /** Front matter with its fences that says so; a person's work is what is meant where nothing is said. */
    String in(String frontMatter) {
        String silent = frontMatter.replaceAll("(?m)^" + FIELD + ":.*\\R", "");
        int fence = silent.lastIndexOf("\n---") + 1;
        return this == HUMAN || fence == 0
                ? silent
                : silent.substring(0, fence) + FIELD + ": " + code() + "\n" + silent.substring(fence);
    }
}
