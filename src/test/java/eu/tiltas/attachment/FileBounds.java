package eu.tiltas.attachment;

import eu.tiltas.config.Settings;

/** How large files may be in tests: one megabyte, and so many dots. */
public final class FileBounds extends Settings {

    private final long pixels;

    public FileBounds(long pixels) {
        super(null);
        this.pixels = pixels;
    }

    @Override
    public int fileBytes() {
        return 1 << 20;
    }

    @Override
    public long filePixels() {
        return pixels;
    }
}
