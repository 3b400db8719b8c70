package eu.tiltas.register;

import java.util.Map;

/**
 * What an import must know of a register that is there already.
 *
 * @param yaml its declaration
 * @param checksum of its folder as it was last taken over; empty if there was something to tell
 * @param subjects the checksums of the files of its live subjects, by key
 */
record KnownRegister(String name, String yaml, String checksum, Map<String, String> subjects) {

    KnownRegister {
        subjects = Map.copyOf(subjects);
    }
}
