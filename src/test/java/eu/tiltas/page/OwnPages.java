package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.OwnDatabase;
import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.FileBounds;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.change.Changes;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import eu.tiltas.content.Transfer;
import eu.tiltas.figure.Exhibits;
import eu.tiltas.figure.Figures;
import eu.tiltas.figure.Quotables;
import eu.tiltas.language.Language;
import eu.tiltas.link.FileUses;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The editing of pages on a real database, with a clock that a test moves. */
final class OwnPages implements AutoCloseable {

    static final Actor ANNA = actor("anna", Set.of(Role.AUTHOR));
    static final Actor BORIS = actor("boris", Set.of(Role.REVIEWER, Role.PUBLISHER));
    static final Actor CILLA =
            new Actor("cilla", "cilla", Set.of(Role.TRANSLATOR), Set.of(Language.SV), Optional.empty());
    static final Actor DORA = actor("dora", Set.of(Role.ADMINISTRATOR, Role.AUTHOR));

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private final OwnDatabase database;

    /** In memory. */
    OwnPages() {
        this(OwnDatabase.memory());
    }

    OwnPages(DataSource source) {
        database = new OwnDatabase(source)
                .with(
                        new Clock(InstantSource.system().withZone(ZoneOffset.UTC)) {
                            @Override
                            public Instant instant() {
                                return now;
                            }
                        },
                        Clock.class)
                .with(new NoSections(), SiteHolder.class)
                .with(new FileBounds(1_000_000), Settings.class);
        database.with(new FileUses(List.of(database.get(PageFiles.class))), FileUses.class)
                .with(database.get(ChangeLog.class), Changes.class);
        Exhibits files = new Exhibits(List.of(database.get(Attachments.class)));
        database.with(new Quotables(files, new Figures(List.of())), Quotables.class);
        database.run(() -> database.get(ChangeLog.class).open());
        database.run(() -> database.get(Staff.class).employ(ANNA, BORIS, CILLA, DORA));
    }

    static Actor actor(String name, Set<Role> roles) {
        return new Actor(name, name, roles, Set.of(), Optional.empty());
    }

    /** The portal of a test has no sections and no content of its own. */
    private static final class NoSections extends SiteHolder {

        @Override
        public Site site() {
            return Site.EMPTY;
        }
    }

    <T> T get(Class<T> type) {
        return database.get(type);
    }

    <T> T in(Supplier<T> work) {
        return database.in(work);
    }

    void run(Runnable work) {
        database.run(work);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** The keys of the reasons for which something is refused; empty if it is done. */
    List<String> refused(Runnable work) {
        try {
            database.run(work);
            return List.of();
        } catch (Refused e) {
            return e.reasons().stream().map(Reason::key).toList();
        }
    }

    /** A page whose source is Lithuanian. */
    void begin(String key) {
        run(() -> get(Drafts.class).begin(ANNA, key, PageType.GUIDANCE, "", Language.LT, false));
    }

    static DraftText text(Language language, String title, String body) {
        return new DraftText(language, title, "", "", List.of(), body);
    }

    /** Saves a text over the newest one; its number. */
    int save(Actor actor, String key, DraftText text, int basedOn, int source) {
        Saving saving = in(() -> get(Drafts.class).save(actor, key, text, basedOn, source));
        return ((Saving.Saved) saving).number();
    }

    /** Lets a saved text go live by all the steps it needs. */
    void publish(String key, Language language, int number, String note, boolean minor) {
        RevisionKey revision = new RevisionKey(key, language, number);
        run(() -> {
            get(Review.class).explain(BORIS, revision, note, minor);
            get(Review.class).take(ANNA, revision, Step.SUBMIT, "");
            get(Review.class).take(BORIS, revision, Step.APPROVE, "");
            get(Publishing.class).publish(BORIS, revision, false);
        });
    }

    /** Writes a text and lets it go live; its number. */
    int live(String key, Language language, String title, String body) {
        int number = save(ANNA, key, text(language, title, body), 0, 0);
        publish(key, language, number, "", false);
        return number;
    }

    Optional<PageEntry> published(String key, Language language) {
        return in(() -> get(Pages.class).translations(key).stream()
                .filter(entry -> entry.language() == language)
                .findFirst());
    }

    DeskPage page(String key) {
        return in(() -> get(DeskPages.class).page(BORIS, key).orElseThrow());
    }

    Stage stage(String key, Language language, int number) {
        return in(() -> get(DeskPages.class)
                .entry(new RevisionKey(key, language, number))
                .orElseThrow()
                .stage());
    }

    /** How many rows the change log has. */
    long changes() {
        return in(() -> get(ChangeLog.class).after(0, 10_000).size()).longValue();
    }

    /** Imports a tree. */
    ImportReport importFrom(Path root) {
        PageHolder holder = get(PageHolder.class);
        ContentHolder inTransaction = new ContentHolder() {
            @Override
            public void take(ContentTree tree) {
                database.run(() -> holder.take(tree));
            }
        };
        return new Transfer(root, database.get(Clock.class), List.of(inTransaction)).run();
    }

    /** Whatever a test has done, lists show what became of it. */
    @Override
    public void close() {
        try {
            assertThat(in(() -> get(ListTruth.class).lies())).isEmpty();
        } finally {
            database.close();
        }
    }
}
