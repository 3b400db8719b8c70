package eu.tiltas.search.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's own format, but for stored texts, which are compressed a passage or two at a time: Lucene takes 80 KB
 * together, and to show ten hits twenty places of them had to be unpacked, a sixth of a question's time. Found by its
 * name, as the service files say.
 */
public final class SmallChunks extends FilterCodec {

    private static final String NAME = "TiltasSmallChunks";
    private static final int CHUNK_BYTES = 1 << 11;
    private static final int CHUNK_DOCUMENTS = 16;
    private static final int BLOCK_SHIFT = 10;

    private final StoredFieldsFormat stored = new Lucene90CompressingStoredFieldsFormat(
            NAME, CompressionMode.FAST, CHUNK_BYTES, CHUNK_DOCUMENTS, BLOCK_SHIFT);

    /** For Lucene, which looks it up when it opens an index. */
    public SmallChunks() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return stored;
    }
}
