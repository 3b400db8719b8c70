package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.OwnPostgres;
import eu.tiltas.change.Change;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.change.Changes;
import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lucene.LuceneIndex;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The portal without its web: real tables in a real database, and a real index in a directory that follows them. */
final class OnDisk implements AutoCloseable {

    private final DataSource source;
    private final LuceneIndex index;
    private final Indexer indexer;
    private final ChangeLog log;
    final OwnPages pages;
    final Search search;

    /**
     * Opens what lies there, or makes it.
     *
     * @param url of a PostgreSQL; empty for the database of the portal itself, in the directory
     */
    OnDisk(Path directory, String url) {
        source = source(directory, url);
        pages = new OwnPages(source);
        log = pages.get(ChangeLog.class);
        index = new LuceneIndex(directory.resolve("index"), ConceptBook.empty());
        indexer = new Indexer(index, new Followed(), List.of(new Written()));
        search = new Search(index, ConceptBook.empty(), PastSearches.none());
    }

    /** Lets the index follow. */
    void catchUp() {
        pages.run(log::poll);
        indexer.catchUp();
    }

    long applied() {
        return index.applied();
    }

    /** The number of the newest change. */
    long latest() {
        return log.latest();
    }

    /** How all texts stand, by their names. */
    Map<String, TextState> states() {
        return pages.in(() -> pages.get(Rows.class).states());
    }

    /** Where the public finds texts, by their names. */
    Map<String, String> addresses() {
        return pages.in(() -> pages.get(Rows.class).addresses());
    }

    /** The checksums of the files there are, all of whose pieces are there, by key. */
    Map<String, String> files() {
        return pages.in(() -> pages.get(Rows.class).files());
    }

    /** What disagrees with itself in the tables; nothing if all is well. */
    List<String> quarrels() {
        return pages.in(() -> pages.get(Rows.class).quarrels());
    }

    /** The body of a revision; empty if there is none. */
    String body(RevisionKey key) {
        return pages.in(
                () -> pages.get(DeskPages.class).text(key).map(DraftText::body).orElse(""));
    }

    @Override
    public void close() {
        index.close();
        pages.close();
        end(source);
    }

    static DataSource source(Path directory, String url) {
        return url.isEmpty()
                ? JdbcConnectionPool.create(Settings.embedded(directory), "tiltas", "")
                : OwnPostgres.at(url);
    }

    static void end(DataSource source) {
        if (source instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    /** The log, with the transactions that the server would give it. */
    private final class Followed implements Changes {

        @Override
        public long latest() {
            return log.latest();
        }

        @Override
        public List<Change> after(long number, int limit) {
            return pages.in(() -> log.after(number, limit));
        }

        @Override
        public String origin() {
            return log.origin();
        }
    }

    /** Likewise the pages. */
    private final class Written implements DocumentSource {

        private final PageDocuments documents = pages.get(PageDocuments.class);

        @Override
        public String kind() {
            return documents.kind();
        }

        @Override
        public List<SearchDocument> documents(String subject) {
            return pages.in(() -> documents.documents(subject));
        }

        @Override
        public void all(Consumer<List<SearchDocument>> subject) {
            pages.run(() -> documents.all(subject));
        }
    }

    /** Looks at the tables themselves. */
    static class Rows {

        @PersistenceContext
        EntityManager entities;

        Map<String, TextState> states() {
            Map<String, TextState> states = new TreeMap<>();
            entities.createQuery(
                            "select t.pageKey, t.language, t.latestRevision, r.stage, t.liveRevision, t.live, t.reason"
                                    + " from Translation t, Revision r where r.pageKey = t.pageKey"
                                    + " and r.language = t.language and r.number = t.latestRevision",
                            Object[].class)
                    .getResultList()
                    .forEach(row -> {
                        Language language = Language.of((String) row[1]).orElseThrow();
                        String key = (String) row[0];
                        states.put(
                                Deed.name(key, language),
                                new TextState(
                                        key,
                                        language,
                                        (Integer) row[2],
                                        Stage.of((String) row[3]),
                                        (Integer) row[4],
                                        (Boolean) row[5],
                                        (String) row[6]));
                    });
            return states;
        }

        Map<String, String> addresses() {
            return entities.createQuery("select t.pageKey, t.language, t.slug from Translation t", Object[].class)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> row[0] + ":" + row[1], row -> "/" + row[1] + "/" + row[2]));
        }

        Map<String, String> files() {
            Map<String, String> files = new TreeMap<>();
            entities.createQuery("select a.key, a.hash from AttachmentRow a where a.live = true", Object[].class)
                    .getResultList()
                    .forEach(row -> {
                        String kept = checksum((String) row[1]);
                        assertThat(kept).as("the bytes of %s", row[0]).isEqualTo(row[1]);
                        files.put((String) row[0], kept);
                    });
            return files;
        }

        private String checksum(String hash) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            entities.createQuery("select c.bytes from ChunkRow c where c.hash = :hash order by c.number", byte[].class)
                    .setParameter("hash", hash)
                    .getResultList()
                    .forEach(bytes::writeBytes);
            return ContentFile.checksum(bytes.toByteArray());
        }

        List<String> quarrels() {
            return QUARRELS.entrySet().stream()
                    .flatMap(rule -> entities.createQuery(rule.getValue(), Object[].class).getResultList().stream()
                            .map(row -> rule.getKey() + ": " + Arrays.toString(row)))
                    .toList();
        }
    }

    /** What must not be, by what it would mean. */
    private static final Map<String, String> QUARRELS = Map.ofEntries(
            Map.entry(
                    "a revision that nobody is said to have saved",
                    "select r.pageKey, r.language, r.number from Revision r where (select count(a) from ActRow a"
                            + " where a.what = 'page.save' and a.subject = concat('page:', r.pageKey)"
                            + " and a.language = r.language and a.to = r.number) <> 1"),
            Map.entry(
                    "somebody is said to have saved what is not there",
                    "select a.subject, a.language, a.to from ActRow a where a.what = 'page.save' and not exists"
                            + " (select r from Revision r where a.subject = concat('page:', r.pageKey)"
                            + " and a.language = r.language and a.to = r.number)"),
            Map.entry(
                    "a publication without its act, or an act without its publication",
                    "select r.pageKey, r.language, r.number from Revision r where (select count(a) from ActRow a"
                            + " where a.what = 'page.publish' and a.subject = concat('page:', r.pageKey)"
                            + " and a.language = r.language and a.to = r.number) <> (select count(p) from Publication p"
                            + " where p.pageKey = r.pageKey and p.language = r.language and p.number = r.number)"),
            Map.entry(
                    "a live text that is not reached at its address",
                    "select t.pageKey, t.language from Translation t left join Address a on a.language = t.language"
                            + " and a.slug = t.slug and a.pageKey = t.pageKey where t.live = true and a.slug is null"),
            Map.entry(
                    "a text that is published and not live, or live and not published",
                    "select r.pageKey, r.language, r.number from Revision r, Translation t where"
                            + " t.pageKey = r.pageKey and t.language = r.language and r.stage = 'published'"
                            + " and (t.live = false or t.liveRevision <> r.number)"),
            Map.entry(
                    "two revisions that are open at once",
                    "select r.pageKey, r.language, r.number from Revision r, Translation t where"
                            + " t.pageKey = r.pageKey and t.language = r.language and r.number <> t.latestRevision"
                            + " and r.stage in ('draft', 'in_review', 'ready')"),
            Map.entry(
                    "a number that the change log has lost",
                    "select c.id, c.lastNumber from ChangeCounter c where c.lastNumber <> (select count(r) from ChangeRow r)"),
            Map.entry(
                    "a set of which not all went live",
                    "select s.id, i.pageKey from ReleaseSet s, ReleaseItem i where s.state = 'released' and i.setId = s.id and not exists"
                            + " (select p from Publication p where p.pageKey = i.pageKey and p.language = i.language"
                            + " and p.number = i.number)"),
            Map.entry(
                    "bytes that no file ever had",
                    "select c.hash, c.size from ContentRow c where not exists (select v from VersionRow v"
                            + " where v.hash = c.hash) and not exists (select s from VariantRow s"
                            + " where s.variantHash = c.hash)"),
            Map.entry(
                    "a file without what stands there now in its history",
                    "select a.key, a.version from AttachmentRow a where not exists (select v from VersionRow v"
                            + " where v.key = a.key and v.version = a.version and v.hash = a.hash)"),
            Map.entry(
                    "a file that nobody is said to have uploaded",
                    "select a.key, a.hash from AttachmentRow a where (select count(t) from ActRow t"
                            + " where t.what = 'file.upload' and t.subject = concat('file:', a.key)) <> 1"),
            Map.entry(
                    "somebody is said to have uploaded what is not there",
                    "select t.subject, t.what from ActRow t where t.what = 'file.upload' and not exists"
                            + " (select a from AttachmentRow a where t.subject = concat('file:', a.key))"));
}
