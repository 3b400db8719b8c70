package eu.tiltas.attachment;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.OwnDatabase;
import eu.tiltas.change.Change;
import eu.tiltas.change.ChangeLog;
import eu.tiltas.change.Changes;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Transfer;
import eu.tiltas.language.Language;
import eu.tiltas.link.FileUse;
import eu.tiltas.link.FileUses;
import eu.tiltas.link.UsesFiles;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people may do with files, what is kept of them, and how they go into the content tree and out of it. */
abstract class FilesContract {

    private static final Actor ANNA = new Actor("anna", "Anna", Set.of(Role.AUTHOR), Set.of(), Optional.empty());
    private static final Actor BORIS = new Actor("boris", "Boris", Set.of(Role.PUBLISHER), Set.of(), Optional.empty());
    private static final Actor CILLA =
            new Actor("cilla", "Cilla", Set.of(Role.TRANSLATOR), Set.of(SV), Optional.empty());
    private static final Actor DAN = new Actor("dan", "Dan", Set.of(Role.REVIEWER), Set.of(), Optional.empty());

    @TempDir
    Path root;

    private final List<FileUse> uses = new ArrayList<>();
    private int looks;
    private final OwnDatabase database = new OwnDatabase(database())
            .with(
                    new Clock(InstantSource.fixed(Instant.parse("2026-11-28T10:00:00Z"))
                            .withZone(ZoneOffset.UTC)),
                    Clock.class)
            .with(new FileBounds(4_000_000), Settings.class)
            .with(new Always(), Changes.class)
            .with(new FileUses(List.of(new Texts())), FileUses.class);

    abstract DataSource database();

    /** Something else each time that it is asked for, so that nothing is remembered. */
    private static final class Always implements Changes {
        private long asked;

        @Override
        public long latest() {
            return ++asked;
        }

        @Override
        public List<Change> after(long number, int limit) {
            return List.of();
        }

        @Override
        public String origin() {
            return "";
        }
    }

    /** Texts as a test says that there are. */
    private final class Texts implements UsesFiles {
        @Override
        public String kind() {
            return "page";
        }

        @Override
        public List<FileUse> uses(String file) {
            return uses;
        }

        @Override
        public Set<String> seen(Collection<String> files) {
            looks++;
            return uses.stream().anyMatch(FileUse::isSeen) ? Set.copyOf(files) : Set.of();
        }

        @Override
        public Map<String, Integer> counts() {
            return Map.of();
        }

        @Override
        public Set<String> everNamed(Collection<String> subjects) {
            return Set.of();
        }
    }

    @BeforeEach
    void begin() {
        database.run(() -> database.get(ChangeLog.class).open());
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void shownTo(Language language, boolean readers) {
        uses.add(new FileUse("page", "shore", language, 1, "Shore", readers ? "/" + language.code() + "/shore" : ""));
    }

    private FileDesk desk() {
        return database.get(FileDesk.class);
    }

    private String upload(String name, byte[] bytes) {
        return database.in(() -> desk().upload(ANNA, name, bytes, Map.of()));
    }

    private Attachment file(String key) {
        return database.in(() -> database.get(Attachments.class).find(key).orElseThrow());
    }

    private List<String> refused(Runnable work) {
        try {
            database.run(work);
            return List.of();
        } catch (Refused e) {
            return e.reasons().stream().map(Reason::key).toList();
        }
    }

    @Test
    void whatIsSaidOfANewFileIsSaidInTheLanguagesOfWhoSaysIt() {
        byte[] picture = Samples.picture("png", 60, 40);

        String shown = database.in(() -> desk().upload(CILLA, "a.png", picture, Map.of(SV, "Bron", EN, " ")));
        String called = database.in(() -> desk().upload(ANNA, "b.txt", new byte[] {'b'}, Map.of(LT, "Sąrašas")));

        assertThat(file(shown).description().alternatives()).isEqualTo(Map.of(SV, "Bron"));
        assertThat(file(called).description().titles()).isEqualTo(Map.of(LT, "Sąrašas"));
        assertThat(refused(() -> desk().upload(CILLA, "c.png", picture, Map.of(LT, "Tiltas"))))
                .containsExactly("desk.refused.file.language");
    }

    private static Description alternative(Map<Language, String> words) {
        return new Description(Map.of(), words, false, Set.of(), false);
    }

    private List<String> describe(Actor actor, String key, Map<Language, String> words) {
        String basedOn = file(key).description().mark();
        return refused(() -> desk().describe(actor, key, basedOn, alternative(words)));
    }

    private byte[] bytes(String hash, long from, long length) {
        return database.in(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                database.get(Attachments.class).write(hash, from, length, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    @Test
    void bytesAreKeptInPiecesAndAnyStretchOfThemIsGiven() {
        byte[] text = "Neris\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        Attachment file = file(upload("Ilgas tekstas.txt", text));

        assertThat(file.url()).isEqualTo("/files/ilgas-tekstas.txt");
        assertThat(bytes(file.hash(), 0, text.length)).isEqualTo(text);
        int middle = ChunkRow.SIZE - 3;
        assertThat(bytes(file.hash(), middle, 10)).isEqualTo(Arrays.copyOfRange(text, middle, middle + 10));
    }

    @Test
    void theSameBytesTwiceAreTwoFilesAndKeptOnce() {
        byte[] picture = Samples.picture("png", 600, 400);

        assertThat(List.of(upload("a.png", picture), upload("a.png", picture))).containsExactly("a", "a-2");
        assertThat(file("a").hash()).isEqualTo(file("a-2").hash());
        assertThat(file("a-2").variants()).isEqualTo(file("a").variants()).isNotEmpty();
    }

    @Test
    void onlyWhoWritesOrPublishesUploads() {
        assertThat(refused(() -> desk().upload(DAN, "a.txt", new byte[] {'a'}, Map.of())))
                .containsExactly("desk.refused.file.write");
        assertThat(refused(() -> desk().upload(ANNA, "a.txt", new byte[2 << 20], Map.of())))
                .containsExactly("desk.refused.file");
    }

    @Test
    void translatorsDescribeInTheirLanguagesAlone() {
        String key = upload("a.png", Samples.picture("png", 60, 40));

        assertThat(describe(CILLA, key, Map.of(SV, "Bron"))).isEmpty();
        assertThat(describe(CILLA, key, Map.of(SV, "Bron", LT, "Tiltas")))
                .containsExactly("desk.refused.file.language");
        assertThat(describe(DAN, key, Map.of())).containsExactly("desk.refused.file.write");
        assertThat(file(key).description().alternatives()).isEqualTo(Map.of(SV, "Bron"));
    }

    @Test
    void whatReadersSeeIsChangedByPublishersAlone() {
        String key = upload("a.png", Samples.picture("png", 60, 40));
        describe(ANNA, key, Map.of(LT, "Tiltas"));
        shownTo(LT, true);

        assertThat(describe(ANNA, key, Map.of(LT, "Upė"))).containsExactly("desk.refused.file.public");
        assertThat(describe(ANNA, key, Map.of(LT, "Tiltas", EN, "Bridge"))).isEmpty();
        assertThat(describe(BORIS, key, Map.of(EN, "Bridge"))).containsExactly("desk.refused.file.missed");
        assertThat(describe(BORIS, key, Map.of(LT, "Upė", EN, "Bridge"))).isEmpty();
        byte[] other = Samples.picture("png", 70, 40);
        assertThat(refused(() -> desk().replace(ANNA, key, "b.png", other)))
                .containsExactly("desk.refused.file.public");
        assertThat(refused(() -> desk().replace(BORIS, key, "b.png", other))).isEmpty();
        assertThat(file(key).version()).isEqualTo(2);
        assertThat(file(key).url()).isEqualTo("/files/a.png");
    }

    @Test
    void onlyAPublisherPublishesAFileByItself() {
        String key = upload("a.txt", new byte[] {'a'});
        Description alone = new Description(Map.of(EN, "List"), Map.of(), false, Set.of(), true);
        String basedOn = file(key).description().mark();

        assertThat(refused(() -> desk().describe(ANNA, key, basedOn, alone)))
                .containsExactly("desk.refused.file.publish");
        Attachment file = file(key);
        assertThat(database.<Boolean>in(() -> database.get(Attachments.class).isPublic(file)))
                .isFalse();
        assertThat(refused(() -> desk().describe(BORIS, key, basedOn, alone))).isEmpty();
    }

    @Test
    void whatATextUsesIsNotDeletedWithAllTextsTold() {
        String key = upload("a.txt", new byte[] {'a'});
        shownTo(LT, false);
        shownTo(EN, false);

        assertThat(refused(() -> desk().delete(ANNA, key)))
                .containsExactly("desk.refused.file.drafted", "desk.refused.file.drafted");
        uses.clear();
        assertThat(refused(() -> desk().delete(ANNA, key))).isEmpty();
        assertThat(upload("a.txt", new byte[] {'b'}))
                .as("an address is never given again")
                .isEqualTo("a-2");
    }

    @Test
    void whetherReadersMayHaveFilesIsLookedUpOnceForAll() {
        upload("a.txt", new byte[] {'a'});
        upload("b.txt", new byte[] {'b'});
        looks = 0;

        Set<String> seen = database.in(() -> {
            Attachments files = database.get(Attachments.class);
            return files.publicAmong(files.all());
        });
        assertThat(seen).isEmpty();
        assertThat(looks).isEqualTo(1);
        shownTo(LT, true);
        seen = database.in(() -> database.get(Attachments.class)
                .publicAmong(database.get(Attachments.class).all()));
        assertThat(seen).containsExactlyInAnyOrder("a", "b");
    }

    private ImportReport imported() {
        AttachmentHolder holder = database.get(AttachmentHolder.class);
        ContentHolder inTransaction = new ContentHolder() {
            @Override
            public void take(ContentTree tree) {
                database.run(() -> holder.take(tree));
            }

            @Override
            public void settle(ContentTree tree) {
                database.run(() -> holder.settle(tree));
            }
        };
        return new Transfer(root, database.get(Clock.class), List.of(inTransaction)).run();
    }

    private static List<String> problems(ImportReport report) {
        return report.problems().stream()
                .map(problem -> problem.path() + " " + problem.fault().key())
                .toList();
    }

    private Map<String, String> exported() {
        Map<String, String> files = new TreeMap<>();
        database.run(() -> database.get(AttachmentExport.class)
                .write((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.ISO_8859_1))));
        return files;
    }

    private Map<String, String> tree(String... paths) {
        Map<String, String> files = new TreeMap<>();
        for (String path : paths) {
            try {
                files.put(path, new String(Files.readAllBytes(root.resolve(path)), StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    @Test
    void anExportOfAnImportIsTheSameTree() {
        ContentOnDisk.at(root)
                .write("files/report/report-2026.pdf", Samples.pdf("Sutartis"))
                .write("files/report/file.yaml", "# Kept.\ntitle: {lt: Ataskaita}\npublished: true\n")
                .write("files/bridge/bridge.png", Samples.picture("png", 60, 40));
        assertThat(problems(imported())).isEmpty();

        assertThat(exported())
                .isEqualTo(tree("files/bridge/bridge.png", "files/report/file.yaml", "files/report/report-2026.pdf"));
        assertThat(imported().changed()).isZero();
    }

    @Test
    void whatAPhotographTellsIsLeftOutAndTheExportIsTakenAsItIs() {
        ContentOnDisk content = ContentOnDisk.at(root).write("files/bridge/bridge.jpg", Samples.photograph(60, 40, 1));
        assertThat(problems(imported())).containsExactly("files/bridge/bridge.jpg file.cleaned");

        exported().forEach((path, text) -> content.write(path, text.getBytes(StandardCharsets.ISO_8859_1)));

        ImportReport again = imported();
        assertThat(problems(again)).isEmpty();
        assertThat(again.changed()).isZero();
    }

    @Test
    void anImportSparesWhatTheDeskChanged() {
        ContentOnDisk content = ContentOnDisk.at(root).write("files/bridge/bridge.png", Samples.picture("png", 60, 40));
        imported();
        describe(ANNA, "bridge", new EnumMap<>(Map.of(LT, "Tiltas")));
        assertThat(problems(imported())).isEmpty();

        content.write("files/bridge/bridge.png", Samples.picture("png", 61, 40));
        assertThat(problems(imported())).containsExactly("files/bridge edited");
        assertThat(file("bridge").width()).isEqualTo(60);

        content.remove("files/bridge");
        content.write("files/.keep", "");
        assertThat(problems(imported())).containsExactly("files/bridge edited.gone");
    }

    @Test
    void aFolderThatIsGoneTakesItsFileAwayUnlessATextNamesIt() {
        ContentOnDisk content = ContentOnDisk.at(root).write("files/list/list.csv", "a,b\n");
        imported();
        shownTo(LT, true);
        content.remove("files/list").write("files/.keep", "");

        assertThat(problems(imported())).containsExactly("files/list file.used");
        uses.clear();
        assertThat(imported().removed()).isEqualTo(1);
    }

    @Test
    void whatIsWrongInTheTreeIsToldWithItsFileAndTheRestIsTaken() {
        ContentOnDisk.at(root)
                .write("files/acting/acting.pdf", Samples.actingPdf())
                .write("files/called/called.png", Samples.pdf("x"))
                .write("files/two/a.txt", "a")
                .write("files/two/b.txt", "b")
                .write("files/said/a.txt", "a")
                .write("files/said/file.yaml", "languages: [xx]\n")
                .write("files/good/good.txt", "a");

        assertThat(problems(imported()))
                .containsExactlyInAnyOrder(
                        "files/acting/acting.pdf file.unfit.script",
                        "files/called/called.png file.ending",
                        "files/two file.one",
                        "files/said/file.yaml language.unknown");
        assertThat(database.<Set<String>>in(() -> Set.copyOf(database.get(Attachments.class).all().stream()
                        .map(Attachment::key)
                        .toList())))
                .containsExactly("good");
    }

    @Test
    void nothingOfARefusedUploadIsKept() {
        Supplier<Integer> count = () -> database.get(Attachments.class).all().size();

        assertThat(refused(() -> desk().upload(ANNA, "a.pdf", Samples.actingPdf(), Map.of())))
                .containsExactly("desk.refused.file");

        assertThat(database.in(count)).isZero();
    }
}
