package eu.tiltas.intake;

import eu.tiltas.security.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.parser.Parser;

/** The parts of a zipped document. Only those that are asked for are unpacked, and none further than the limits. */
final class Parts implements AutoCloseable {

    private final ZipFile zip;

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws Refused if it can't be read or has too many parts */
    static Parts of(byte[] content) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .get();
            Parts parts = new Parts(zip);
            int count = 0;
            for (var all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
                if (++count > Limits.PARTS) {
                    zip.close();
                    throw Refused.because("desk.refused.intake.bomb");
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.because("desk.refused.intake.broken");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** An XML part, its entities left as they are; empty if there is none. */
    Optional<Document> xml(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        byte[] bytes = unpacked(entry);
        try {
            Document xml = Jsoup.parse(new ByteArrayInputStream(bytes), "UTF-8", "", Parser.xmlParser());
            if (xml.childNodes().stream().anyMatch(DocumentType.class::isInstance)) {
                // No word processor writes one; entities of their own are written by those who attack readers of XML.
                throw Refused.because("desk.refused.intake.entities");
            }
            Depth.check(xml);
            return Optional.of(xml);
        } catch (IOException e) {
            throw Refused.because("desk.refused.intake.broken");
        }
    }

    private byte[] unpacked(ZipArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(Limits.PART_BYTES + 1);
            long packed = Math.max(1_000, entry.getCompressedSize());
            if (bytes.length > Limits.PART_BYTES || bytes.length / packed > Limits.RATIO) {
                throw Refused.because("desk.refused.intake.bomb");
            }
            return bytes;
        } catch (IOException e) {
            throw Refused.because("desk.refused.intake.broken");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
    }
}
