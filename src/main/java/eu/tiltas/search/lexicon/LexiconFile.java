package eu.tiltas.search.lexicon;

import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.Track;
import eu.tiltas.search.lexicon.Lexicon.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** A lexicon on disk with the change it stands for: whole and of this program's way of learning, or as good as none. */
final class LexiconFile {

    /** Raised when the same texts would make another lexicon or the same one be written otherwise. */
    private static final int VERSION = 1;

    /** Inflected words of the four languages: a changed analysis shows in one of them. */
    private static final String PROBE = "grąžinimo susitarimų išsiųsti atpakaļuzņemšanas nolīgumiem izraidīt "
            + "återtagandeavtalen myndigheters avvisa readmission agreements removed";

    /** @param number of the last change whose texts it was learnt from; {@code origin} is that of their log */
    record Learnt(Lexicon lexicon, long number, String origin) {}

    private final Path path;

    LexiconFile(Path path) {
        this.path = path;
    }

    /**
     * What was written last; empty if there is nothing, or nothing that can be used.
     *
     * @throws IOException if the file is there and can't be read, or is not what was written
     */
    Optional<Learnt> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        int length = bytes.length - Long.BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != sum(bytes, length)) {
            throw new IOException("damaged: " + path);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        if (in.readLong() != fingerprint()) {
            return Optional.empty();
        }
        long number = in.readLong();
        String origin = in.readUTF();
        return Optional.of(new Learnt(lexicon(in), number, origin));
    }

    /** Puts it in the place of what was there; whatever happens meanwhile, the one or the other is there. */
    void write(Learnt learnt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(fingerprint());
        out.writeLong(learnt.number());
        out.writeUTF(learnt.origin());
        write(learnt.lexicon(), out);
        out.writeLong(sum(bytes.toByteArray(), bytes.size()));
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Lexicon lexicon, DataOutputStream out) throws IOException {
        for (Language language : Language.values()) {
            String[] stems = lexicon.stems(language);
            out.writeInt(stems.length);
            for (String stem : stems) {
                out.writeUTF(stem);
            }
        }
        for (Language from : Language.values()) {
            for (Language to : Language.values()) {
                write(lexicon.table(from, to), out);
            }
        }
    }

    private static void write(Table table, DataOutputStream out) throws IOException {
        for (int start : table.starts()) {
            out.writeInt(start);
        }
        for (int i = 0; i < table.stems().length; i++) {
            out.writeInt(table.stems()[i]);
            out.writeFloat(table.probabilities()[i]);
        }
    }

    private static Lexicon lexicon(DataInputStream in) throws IOException {
        Map<Language, String[]> stems = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String[] all = new String[in.readInt()];
            for (int i = 0; i < all.length; i++) {
                all[i] = in.readUTF();
            }
            stems.put(language, all);
        }
        Map<Language, Map<Language, Table>> tables = new EnumMap<>(Language.class);
        for (Language from : Language.values()) {
            tables.put(from, new EnumMap<>(Language.class));
            for (Language to : Language.values()) {
                tables.get(from).put(to, table(in, stems.get(from).length));
            }
        }
        return new Lexicon(stems, tables);
    }

    private static Table table(DataInputStream in, int words) throws IOException {
        int[] starts = new int[words + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = in.readInt();
        }
        int[] stems = new int[starts[words]];
        float[] probabilities = new float[stems.length];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = in.readInt();
            probabilities[i] = in.readFloat();
        }
        return new Table(starts, stems, probabilities);
    }

    /** Differs when the same texts would make another lexicon. */
    private static long fingerprint() {
        CRC32 sum = new CRC32();
        for (Language language : Language.values()) {
            RunningText.words(language, PROBE).forEach(place -> RunningText.terms(place.word(), Track.STEM)
                    .forEach(stem -> stem.chars().forEach(sum::update)));
        }
        return VERSION * 31L * 31L + sum.getValue() * 31 + Numbers.STANDARD.sum();
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
