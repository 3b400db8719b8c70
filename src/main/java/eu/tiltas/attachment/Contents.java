package eu.tiltas.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;

/** Bytes by their hash, kept once whichever files have them, with the words in them and the pictures made of them. */
@ApplicationScoped
class Contents {

    @PersistenceContext
    EntityManager entities;

    /** The words of a document; empty for what has none. */
    @Transactional
    String words(String hash) {
        return Optional.ofNullable(entities.find(ContentRow.class, hash))
                .map(ContentRow::words)
                .orElse("");
    }

    /** A piece of the bytes of a content; empty beyond its end. */
    @Transactional
    byte[] piece(String hash, int number) {
        return entities.createQuery("select c.bytes from ChunkRow c where c.id = :id", byte[].class)
                .setParameter("id", ChunkRow.id(hash, number))
                .getResultStream()
                .findFirst()
                .orElse(new byte[0]);
    }

    /** Keeps what came in, before what refers to it: the tables ask for that, and the entities do not tell. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Received received) {
        if (!keep(received.hash(), received.bytes(), received.words())) {
            return;
        }
        for (Received.Smaller smaller : received.smaller()) {
            keep(smaller.hash(), smaller.bytes(), "");
            entities.persist(new VariantRow(
                    received.hash(),
                    new Attachment.Variant(smaller.width(), smaller.height(), smaller.hash(), smaller.bytes().length)));
        }
        entities.flush();
    }

    /** Whether it was not kept yet. */
    private boolean keep(String hash, byte[] bytes, String words) {
        if (entities.find(ContentRow.class, hash) != null) {
            return false;
        }
        entities.persist(new ContentRow(hash, bytes.length, words));
        entities.flush();
        for (int number = 0, from = 0; from < bytes.length; number++, from += ChunkRow.SIZE) {
            int to = Math.min(bytes.length, from + ChunkRow.SIZE);
            entities.persist(new ChunkRow(hash, number, Arrays.copyOfRange(bytes, from, to)));
        }
        entities.flush();
        return true;
    }
}
