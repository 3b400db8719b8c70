package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.DORA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.config.Schema;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists of the desk show is what revisions and pages say, whatever was done. */
abstract class ListContract {

    private static final Actor INSIDE =
            new Actor("inga", "inga", Set.of(Role.PUBLISHER, Role.AUTHOR), Set.of(), Optional.of("TMID"));

    @TempDir
    Path root;

    private OwnPages pages;

    /** A new, empty database, which may have the portal's tables. */
    abstract DataSource database();

    /** One that has none. */
    abstract DataSource bare();

    private void done(String act, Runnable work) {
        pages.run(work);
        assertThat(pages.in(() -> pages.get(ListTruth.class).lies())).as(act).isEmpty();
    }

    private DeskEntry entry(String key, Language language) {
        return pages.in(() -> pages.get(DeskPages.class).list(DORA, DeskFilter.ALL, 0)).stream()
                .filter(entry -> entry.key().equals(key) && entry.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private void save(Language language, String title, int basedOn, int source) {
        done("save", () -> pages.get(Drafts.class)
                .save(ANNA, "emn", text(language, title, "Text of " + title + "."), basedOn, source));
    }

    private void publish(Language language, int number) {
        RevisionKey key = new RevisionKey("emn", language, number);
        done("explain", () -> pages.get(Review.class).explain(ANNA, key, "Told.", false));
        done("submit", () -> pages.get(Review.class).take(ANNA, key, Step.SUBMIT, ""));
        done("approve", () -> pages.get(Review.class).take(BORIS, key, Step.APPROVE, ""));
        done("publish", () -> pages.get(Publishing.class).publish(BORIS, key, false));
    }

    @Test
    void whatIsDoneWithTextsIsInTheListAtOnce() {
        pages = new OwnPages(database());
        pages.begin("emn");
        save(LT, "Tinklas", 0, 0);
        publish(LT, 1);
        save(EN, "Network", 0, 1);
        publish(EN, 1);
        save(LT, "Kitas tinklas", 1, 0);

        assertThat(entry("emn", LT).title()).isEqualTo("Kitas tinklas");
        assertThat(entry("emn", LT).stage()).isEqualTo(Stage.DRAFT);
        assertThat(entry("emn", EN).changed()).isZero();

        publish(LT, 2);
        assertThat(entry("emn", EN).changed()).isPositive();
        done("agree", () -> pages.get(Drafts.class).agree(ANNA, "emn", EN, 2));
        assertThat(entry("emn", EN).changed()).isZero();

        done("bring back", () -> pages.get(Drafts.class).restore(ANNA, new RevisionKey("emn", LT, 1)));
        assertThat(entry("emn", LT).title()).isEqualTo("Tinklas");
        RevisionKey draft = new RevisionKey("emn", LT, 3);
        done("explain", () -> pages.get(Review.class).explain(ANNA, draft, "As before.", true));
        done("force", () -> pages.get(Publishing.class).publish(DORA, draft, true));
        done("withdraw", () -> pages.get(Withdrawing.class).withdraw(BORIS, "emn", EnumSet.of(LT), "Old."));
        assertThat(entry("emn", LT).stage()).isEqualTo(Stage.WITHDRAWN);
        done("restore", () -> pages.get(Withdrawing.class).restore(BORIS, "emn", LT));
        done("unpublish", () -> pages.get(Withdrawing.class).unpublish(BORIS, "emn", EnumSet.of(EN), ""));
        assertThat(entry("emn", EN).live()).isFalse();
        pages.close();
    }

    @Test
    void whatIsDoneWithSetsIsInTheListAtOnce() {
        pages = new OwnPages(database());
        pages.begin("emn");
        save(LT, "Tinklas", 0, 0);
        RevisionKey key = new RevisionKey("emn", LT, 1);
        done("submit", () -> pages.get(Review.class).take(ANNA, key, Step.SUBMIT, ""));
        done("return", () -> pages.get(Review.class).take(BORIS, key, Step.RETURN, "No."));
        done("submit", () -> pages.get(Review.class).take(ANNA, key, Step.SUBMIT, ""));
        done("approve", () -> pages.get(Review.class).take(BORIS, key, Step.APPROVE, ""));
        String set = pages.in(() -> pages.get(Releases.class).begin(BORIS, "Together"));
        done("collect", () -> pages.get(Releases.class).add(BORIS, set, key));
        done("schedule", () -> pages.get(Releases.class)
                .schedule(BORIS, set, LocalDateTime.of(2027, 1, 1, 9, 0), ZoneId.of("Europe/Vilnius")));
        assertThat(entry("emn", LT).stage()).isEqualTo(Stage.SCHEDULED);
        done("unschedule", () -> pages.get(Releases.class).unschedule(BORIS, set));
        assertThat(entry("emn", LT).stage()).isEqualTo(Stage.READY);
        done("release", () -> pages.get(Releases.class).release(BORIS, set));
        assertThat(entry("emn", LT).live()).isTrue();
        pages.close();
    }

    @Test
    void whatIsDoneWithPagesIsInTheListAtOnce() {
        pages = new OwnPages(database());
        pages.run(() -> pages.get(Staff.class).employ(INSIDE));
        pages.begin("emn");
        save(LT, "Tinklas", 0, 0);
        publish(LT, 1);
        save(EN, "Network", 0, 1);
        publish(EN, 1);
        Care care = pages.get(Care.class);
        done("describe", () -> care.describe(BORIS, "emn", Map.of("section", "return", "order", "7")));
        assertThat(entry("emn", EN).section()).isEqualTo("return");
        done("another source", () -> care.describe(BORIS, "emn", Map.of("sourceLanguage", "en")));
        done("no source", () -> care.describe(BORIS, "emn", Map.of("sourceLanguage", "")));
        done("review", () -> care.review(BORIS, "emn", LocalDate.of(2027, 1, 1)));
        assertThat(entry("emn", LT).reviewDue()).contains(LocalDate.of(2027, 1, 1));
        done("checked", () -> care.checked(BORIS, "emn", Optional.empty()));
        assertThat(entry("emn", LT).reviewDue()).isEmpty();
        done("assign", () -> care.assign(BORIS, "emn", "boris"));
        assertThat(entry("emn", LT).keeper()).isEqualTo("boris");
        done("keep", () -> care.keep(ANNA, "emn"));
        done("limit", () -> care.limit(INSIDE, "emn", true));
        assertThat(pages.in(() -> pages.get(DeskPages.class).list(ANNA, DeskFilter.ALL, 0)))
                .isEmpty();
        save(SV, "Nätverk", INSIDE);
        pages.close();
    }

    @Test
    void everyFilterIsAnsweredInEveryOrder() {
        pages = new OwnPages(database());
        pages.begin("emn");
        save(LT, "Tinklas", 0, 0);
        publish(LT, 1);
        save(EN, "[Network](page:nowhere)", 0, 1);
        int answered = 0;
        for (DeskFilter narrowed : filters()) {
            for (DeskOrder order : DeskOrder.values()) {
                DeskFilter filter = new DeskFilter(
                        narrowed.words(),
                        narrowed.stage(),
                        narrowed.section(),
                        narrowed.language(),
                        narrowed.stale(),
                        narrowed.reviewDue(),
                        narrowed.broken(),
                        narrowed.keeper(),
                        order);
                int count = pages.in(() -> pages.get(DeskPages.class).count(ANNA, filter));
                assertThat(pages.in(() -> pages.get(DeskPages.class).list(ANNA, filter, 0)))
                        .as(filter.toString())
                        .hasSize(count);
                answered += count;
            }
        }
        assertThat(answered).isPositive();
        pages.close();
    }

    /** No filter, each, each two of them, and all. */
    private static List<DeskFilter> filters() {
        List<DeskFilter> filters = new ArrayList<>();
        for (int bits = 0; bits < 1 << 8; bits++) {
            BitSet on = BitSet.valueOf(new long[] {bits});
            if (on.cardinality() > 2 && on.cardinality() < 8) {
                continue;
            }
            filters.add(new DeskFilter(
                    on.get(0) ? "net" : "",
                    on.get(1) ? Optional.of(Stage.DRAFT) : Optional.empty(),
                    on.get(2) ? "return" : "",
                    on.get(3) ? Optional.of(EN) : Optional.empty(),
                    on.get(4),
                    on.get(5),
                    on.get(6),
                    on.get(7) ? "anna" : "",
                    DeskOrder.SAVED));
        }
        return filters;
    }

    private void save(Language language, String title, Actor writer) {
        done("save", () -> pages.get(Drafts.class).save(writer, "emn", text(language, title, "Text."), 0, 0));
    }

    @Test
    void whatImportsBringIsInTheListAtOnce() {
        pages = new OwnPages(database());
        ContentOnDisk content = ContentOnDisk.at(root);
        content.write("pages/hall/page.yaml", "sourceLanguage: lt\norder: 3\n");
        content.page("hall", "lt", "sale", "Salė", "Iš bylos.");
        content.page("hall", "en", "hall", "Hall", "From the file.");
        imported("new");
        content.page("hall", "lt", "sale", "Kita salė", "Kitaip.");
        imported("a new source");
        assertThat(entry("hall", EN).changed()).isPositive();
        assertThat(entry("hall", LT).title()).isEqualTo("Kita salė");
        content.page("hall", "en", "other-hall", "Other hall", "Otherwise.");
        imported("a new translation");
        content.write("pages/hall/page.yaml", "sourceLanguage: lt\norder: 5\nreview: 2027-02-03\n");
        imported("new metadata");
        content.write("pages/hall/history.yaml", "lt:\n  state: withdrawn\n  on: 2026-11-01\n  reason: Senas.\n");
        imported("withdrawn by the tree");
        assertThat(entry("hall", LT).stage()).isEqualTo(Stage.WITHDRAWN);
        content.remove("pages/hall/history.yaml");
        imported("brought back by the tree");
        content.remove("pages/hall/en.md");
        imported("a text gone");
        assertThat(entry("hall", EN).stage()).isEqualTo(Stage.UNPUBLISHED);
        content.remove("pages/hall");
        content.write("pages/.keep", "");
        imported("a page gone");
        assertThat(entry("hall", LT).live()).isFalse();
        pages.close();
    }

    private void imported(String what) {
        assertThat(pages.importFrom(root).problems()).as(what).isEmpty();
        assertThat(pages.in(() -> pages.get(ListTruth.class).lies())).as(what).isEmpty();
    }

    @Test
    void tablesThatWereFilledBeforeAreInTheListAfterTheirMigration() throws SQLException {
        DataSource source = bare();
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .target("17")
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : OLD_ROWS) {
                statement.execute(sql);
            }
        }
        pages = new OwnPages(source);

        assertThat(pages.in(() -> pages.get(ListTruth.class).texts())).isEqualTo(3);
        assertThat(entry("old", EN).title()).isEqualTo("Draft of a Hall");
        assertThat(entry("old", EN).changed()).isEqualTo(1);
        pages.close();
    }

    private static String revision(String text, String body, String rest) {
        return "insert into revision (page_key, language, number, title, summary, keywords, body, links, updated, recorded,"
                + " slug, author, author_name, stage, made_from) values ('old', " + text + ", '', '', '" + body
                + "', '', date '2025-01-01', timestamp with time zone '2025-02-03 04:05:06+00', " + rest + ")";
    }

    /** A source that changed, a translation that is behind and has a draft, and one that is taken from the public. */
    private static final List<String> OLD_ROWS = List.of(
            "insert into page (page_key, type, section, sort_order, published, metadata, checksum, live, refreshed,"
                    + " source_language, keeper, organisation, review_due) values ('old', 'guidance', 'return', 4,"
                    + " date '2025-01-01', 'type: guidance', '', true, date '2025-01-01', 'lt', 'anna', '',"
                    + " date '2026-05-06')",
            "insert into translation (page_key, language, slug, live_revision, checksum, live, latest_revision) values"
                    + " ('old', 'lt', 'sena', 2, '', true, 2), ('old', 'en', 'hall', 1, '', true, 2),"
                    + " ('old', 'sv', 'sal', 1, '', false, 1)",
            revision("'lt', 1, 'Salė'", "Iš pradžių.", "'sena', 'a', 'Ana', 'superseded', 0"),
            revision("'lt', 2, 'Salė'", "Kitaip.", "'sena', 'a', 'Ana', 'published', 0"),
            revision("'en', 1, 'Hall'", "At first.", "'hall', 'a', 'Ana', 'published', 1"),
            revision("'en', 2, 'Draft of a Hall'", "Later.", "'hall-2', 'b', 'Ben', 'draft', 1"),
            revision("'sv', 1, 'Sal'", "Först.", "'sal', 'a', 'Ana', 'withdrawn', 1"));
}
