package eu.tiltas.attachment;

import eu.tiltas.change.Changes;
import eu.tiltas.figure.Exhibit;
import eu.tiltas.figure.ExhibitSource;
import eu.tiltas.language.Language;
import eu.tiltas.link.FileUse;
import eu.tiltas.link.FileUses;
import eu.tiltas.markup.MarkdownText.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The files there are, looked up once for every change of the portal, and their bytes. */
@ApplicationScoped
public class Attachments implements ExhibitSource {

    @Inject
    AttachmentStore store;

    @Inject
    Contents contents;

    @Inject
    Changes changes;

    @Inject
    FileUses uses;

    private static final Known NOTHING = new Known(-1, Map.of(), new ConcurrentHashMap<>());

    private volatile Known known = NOTHING;

    /** @param seen whether readers see a file, as far as somebody asked */
    private record Known(long change, Map<String, Attachment> byKey, Map<String, Boolean> seen) {}

    private Known known() {
        Known now = known;
        long latest = changes.latest();
        if (now.change() != latest) {
            Map<String, Attachment> read = new TreeMap<>();
            store.live().forEach(file -> read.put(file.key(), file));
            now = new Known(latest, Collections.unmodifiableMap(read), new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    /** All files in the order of their keys, whether readers see them or not. */
    public Collection<Attachment> all() {
        return known().byKey().values();
    }

    public Optional<Attachment> find(String key) {
        return Optional.ofNullable(known().byKey().get(key));
    }

    /** Whether readers may have a file: it is published by itself, or a text that they see names it. */
    public boolean isPublic(Attachment file) {
        return !publicAmong(List.of(file)).isEmpty();
    }

    /** The keys of those of some files that readers may have, looked up together. */
    public Set<String> publicAmong(Collection<Attachment> files) {
        Map<String, Boolean> seen = known().seen();
        Set<String> unknown = files.stream()
                .filter(file -> !file.description().published())
                .map(Attachment::key)
                .filter(key -> !seen.containsKey(key))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            Set<String> found = uses.seen(unknown);
            unknown.forEach(key -> seen.put(key, found.contains(key)));
        }
        return files.stream()
                .filter(file -> file.description().published() || seen.get(file.key()))
                .map(Attachment::key)
                .collect(Collectors.toSet());
    }

    /** The file of that key, if readers may have it. */
    public Optional<Attachment> published(String key) {
        return find(key).filter(this::isPublic);
    }

    /** Whether there is or was one of that key. */
    public boolean existed(String key) {
        return store.existed(key);
    }

    /** Where a file is used. */
    public List<FileUse> uses(String key) {
        return uses.of(key);
    }

    /** How many texts use each file; those that none uses are missing. */
    public Map<String, Integer> useCounts() {
        return uses.counts();
    }

    /** What stood at the address of a file, the newest first. */
    public List<FileVersion> versions(String key) {
        return store.versions(key);
    }

    /**
     * Writes a stretch of kept bytes, a piece at a time.
     *
     * @param hash of the whole
     * @param from the first byte that is wanted
     * @param length how many; all of them are kept
     */
    public void write(String hash, long from, long length, OutputStream out) throws IOException {
        long at = from;
        long end = from + length;
        while (at < end) {
            byte[] piece = contents.piece(hash, (int) (at / ChunkRow.SIZE));
            int start = (int) (at % ChunkRow.SIZE);
            int count = (int) Math.min(end - at, (long) piece.length - start);
            if (count <= 0) {
                throw new IOException("bytes that are kept are missing: " + hash);
            }
            out.write(piece, start, count);
            at += count;
        }
    }

    @Override
    public String kind() {
        return AttachmentStore.KIND;
    }

    @Override
    public boolean has(String name) {
        return find(name).isPresent();
    }

    @Override
    public boolean shows(String name, String show) {
        return !show.equals(Quote.IMAGE)
                || find(name).filter(file -> file.type().isImage()).isPresent();
    }

    @Override
    public boolean hasWords(String name, Language language) {
        return find(name)
                .filter(file -> file.description().hasAlternative(language))
                .isPresent();
    }

    @Override
    public Set<String> hold(Collection<String> names) {
        Set<String> gone = store.hold(names);
        if (!names.isEmpty()) {
            // What is said of them is looked up again too, now that nobody else changes it.
            known = NOTHING;
        }
        return gone;
    }

    @Override
    public Optional<Exhibit> exhibit(String name, Language language) {
        return find(name).map(file -> new FileExhibit(file, language));
    }
}
