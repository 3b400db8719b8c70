package eu.tiltas.attachment;

import eu.tiltas.language.Slug;
import java.util.regex.Pattern;

/**
 * What a file is called where it is kept: letters and digits of ASCII, and an ending that says its type. Whatever a name
 * came with (folders, other scripts, signs that turn the direction of writing, a second ending) says nothing.
 */
record FileName(String value) {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.[a-z]{3,4}");
    private static final int LONGEST_STEM = 100;

    FileName {
        if (!isValid(value)) {
            throw new IllegalArgumentException(value);
        }
    }

    static boolean isValid(String name) {
        return VALID.matcher(name).matches() && !name.contains("..");
    }

    /** The name that a file of a type gets, whatever it was called. */
    static FileName of(String given, FileType type) {
        String folded = Slug.fold(stem(given));
        String cut = folded.length() > LONGEST_STEM ? folded.substring(0, LONGEST_STEM) : folded;
        String stem = cut.replaceFirst("-$", "");
        return new FileName((stem.isEmpty() ? "file" : stem) + "." + type.ending());
    }

    /** What people called it: without folders and ending. */
    static String stem(String given) {
        String last = given.replace('\\', '/').replaceAll("/+$", "");
        String name = last.substring(last.lastIndexOf('/') + 1).replaceAll("[\\p{Cc}\\p{Cf}]", "");
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).strip();
    }

    /** The key that a file of this name gets if it is free. */
    String key() {
        String key = Slug.fold(value.substring(0, value.lastIndexOf('.')));
        return key.isEmpty() ? "file" : key;
    }
}
