package eu.tiltas.page;

import java.time.LocalDate;

/**
 * Where the text of a revision was taken from.
 *
 * @param name of the file; empty if the text was pasted
 * @param checksum SHA-256 of what came in, in hexadecimal digits
 * @param address of the page or file, as the editor gave it; may be empty
 */
public record Origin(String name, String checksum, String address, LocalDate takenOn) {

    private static final int MAX_NAME = 300;
    private static final int MAX_ADDRESS = 2_000;

    public Origin {
        if (!checksum.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + checksum);
        }
        name = bounded(name, MAX_NAME);
        address = bounded(address, MAX_ADDRESS);
    }

    private static String bounded(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return line.length() > most ? line.substring(0, most) : line;
    }

    /** For the log of acts. */
    String told() {
        return String.join(" ", name, address, "SHA-256", checksum).strip();
    }
}
