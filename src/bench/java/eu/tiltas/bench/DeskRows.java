package eu.tiltas.bench;

import eu.tiltas.config.Schema;
import eu.tiltas.language.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Fills a new data directory with pages in four languages, as editors leave them: some behind, some due, some broken. */
public final class DeskRows {

    private static final long SEED = 20_261_128;
    private static final int TOGETHER = 1_000;

    /** The tables before what lists show was kept beside translations: the portal's own migration fills that. */
    private static final String BEFORE = "17";
    private static final String[] SECTIONS = {"cooperation", "groups", "readmission", "return"};
    private static final String[] STAGES = {"published", "published", "published", "draft", "in_review", "ready"};
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Connection database;
    private final PreparedStatement page;
    private final PreparedStatement translation;
    private final PreparedStatement revision;
    private final PreparedStatement address;

    private DeskRows(Connection database) throws SQLException {
        this.database = database;
        page = database.prepareStatement("insert into page (page_key, type, section, sort_order, published, metadata,"
                + " checksum, live, refreshed, source_language, keeper, organisation, review_due) values (?, 'guidance', ?,"
                + " 0, date '2025-01-01', ?, '', true, date '2025-01-01', 'lt', ?, '', ?)");
        translation = database.prepareStatement("insert into translation (page_key, language, slug, live_revision, checksum,"
                + " live, latest_revision) values (?, ?, ?, ?, '', true, ?)");
        revision = database.prepareStatement("insert into revision (page_key, language, number, title, summary, keywords,"
                + " body, links, updated, recorded, slug, author, author_name, stage, made_from) values (?, ?, ?, ?, ?, '',"
                + " ?, ?, date '2025-01-01', ?, ?, 'a', 'Ana', ?, ?)");
        address = database.prepareStatement("insert into address (language, slug, page_key) values (?, ?, ?)");
    }

    /**
     * Arguments: the new data directory, the number of pages; for PostgreSQL also the address of its new database and
     * a role that needs no password.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(folder);
        DataSource source = arguments.length > 2
                ? postgres(arguments[2], arguments[3])
                : h2(folder.resolve("db").resolve("tiltas"));
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(BEFORE)
                .load()
                .migrate();
        try (Connection database = source.getConnection()) {
            database.setAutoCommit(false);
            new DeskRows(database).fill(Integer.parseInt(arguments[1]));
        }
        Schema.migrate(source);
    }

    private static DataSource h2(Path file) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file);
        source.setUser("tiltas");
        source.setPassword("");
        return source;
    }

    private static DataSource postgres(String url, String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(role);
        return source;
    }

    private void fill(int pages) throws SQLException {
        for (int i = 0; i < pages; i++) {
            page(i, pages);
            if (i % TOGETHER == TOGETHER - 1 || i == pages - 1) {
                for (PreparedStatement statement : new PreparedStatement[] {page, translation, revision, address}) {
                    statement.executeBatch();
                }
                database.commit();
            }
        }
    }

    private void page(int i, int pages) throws SQLException {
        String key = "page-" + i;
        page.setString(1, key);
        page.setString(2, SECTIONS[i % SECTIONS.length]);
        page.setString(3, "type: guidance\nsection: " + SECTIONS[i % SECTIONS.length] + "\nsourceLanguage: lt\n");
        page.setString(4, i % 3 == 0 ? "" : "keeper-" + i % 40);
        page.setDate(5, i % 10 == 0 ? Date.valueOf(LocalDate.of(2026, 1, 1).plusDays(i % 600)) : null);
        page.addBatch();
        // One page in 40 has a source that changed since: the other languages are behind.
        boolean changed = i % 40 == 0;
        for (Language language : Language.values()) {
            boolean source = language == Language.LT;
            text(key, language, source && changed ? 2 : 1, i, pages);
        }
    }

    private void text(String key, Language language, int live, int i, int pages) throws SQLException {
        String stage = STAGES[random.nextInt(STAGES.length)];
        int latest = stage.equals("published") ? live : live + 1;
        String slug = "text-" + i;
        translation.setString(1, key);
        translation.setString(2, language.code());
        translation.setString(3, slug);
        translation.setInt(4, live);
        translation.setInt(5, latest);
        translation.addBatch();
        for (int number = 1; number <= latest; number++) {
            String at = number > live ? stage : number == live ? "published" : "superseded";
            revision(key, language, number, at, i, pages);
        }
        address.setString(1, language.code());
        address.setString(2, slug);
        address.setString(3, key);
        address.addBatch();
    }

    private void revision(String key, Language language, int number, String stage, int i, int pages) throws SQLException {
        revision.setString(1, key);
        revision.setString(2, language.code());
        revision.setInt(3, number);
        revision.setString(4, "Title " + random.nextInt(pages) + " of " + language.code());
        revision.setString(5, "What the page " + i + " is about.");
        revision.setString(6, "First paragraph of page " + i + ".\n\nRevision " + number + " says this.\n");
        revision.setString(7, i % 500 == 0 ? "page-none:3" : "page-" + (i + 1) % pages + ":3");
        revision.setTimestamp(8, Timestamp.from(FIRST.plusSeconds(random.nextInt(60_000_000))));
        revision.setString(9, "text-" + i);
        revision.setString(10, stage);
        revision.setInt(11, language == Language.LT ? 0 : 1);
        revision.addBatch();
    }
}
