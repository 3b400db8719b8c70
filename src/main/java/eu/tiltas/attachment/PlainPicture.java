package eu.tiltas.attachment;

/**
 * A picture without all that is not picture: who made it, where and when, thumbnails, comments, and whatever somebody
 * hung on behind its end. What decides how its colours look stays. Nothing is compressed anew.
 *
 * @param orientation how a camera was held, 1 to 8 as in Exif; 1 is upright
 */
record PlainPicture(byte[] bytes, int orientation) {

    /** @throws BytesReader.Malformed if the bytes are not made as such a picture is */
    static PlainPicture of(FileType type, byte[] bytes) {
        return switch (type) {
            case JPG -> JpegParts.plain(bytes);
            case PNG -> new PlainPicture(PngParts.plain(bytes), 1);
            case GIF -> new PlainPicture(GifParts.plain(bytes), 1);
            case WEBP -> new PlainPicture(WebpParts.plain(bytes), 1);
            default -> throw new IllegalArgumentException(type.name());
        };
    }
}
