package eu.tiltas.web.desk;

import eu.tiltas.intake.PlainFile;
import eu.tiltas.intake.TableFile;
import eu.tiltas.markup.LineEnds;
import eu.tiltas.security.Refused;
import java.util.Optional;

/** Tables and their descriptions in forms: the file that came along counts, else what was typed. */
final class SentTable {

    /** What the field of a file has behind the name of the field for what is typed. */
    private static final String FILE = "-file";

    private SentTable() {}

    /** @throws Refused if what was sent was not read, because it was too large */
    static void demandRead() {
        if (SentFile.isUnread(Sent.request())) {
            throw Refused.because("desk.refused.csv.large", PlainFile.MOST >> 20);
        }
    }

    /** @throws Refused if the file is no table */
    static TableFile table(String field) {
        return file(field).map(file -> TableFile.of(file.content())).orElseGet(() -> TableFile.of(Sent.text(field)));
    }

    /** @throws Refused if the file is no text */
    static String text(String field) {
        return file(field)
                .map(file -> PlainFile.read(file.content(), field))
                .orElseGet(() -> LineEnds.plain(Sent.text(field)));
    }

    private static Optional<SentFile> file(String field) {
        return SentFile.chosen(Sent.request(), field + FILE);
    }
}
