package eu.tiltas.attachment;

import java.util.List;

/**
 * A file that was looked through and may be kept.
 *
 * @param bytes without what says where and by whom a picture was taken
 * @param hash SHA-256 of the bytes
 * @param width of a picture in pixels; 0 otherwise
 * @param smaller pictures made of it
 * @param words of a document; empty for a picture
 */
record Received(FileType type, byte[] bytes, String hash, int width, int height, List<Smaller> smaller, String words) {

    /** A picture made of one, in WebP. */
    record Smaller(int width, int height, byte[] bytes, String hash) {}

    Received {
        smaller = List.copyOf(smaller);
    }
}
