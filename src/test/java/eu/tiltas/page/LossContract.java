package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tiltas.ContentOnDisk;
import eu.tiltas.PortalProcess;
import eu.tiltas.config.Schema;
import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.security.OpenSessions;
import eu.tiltas.security.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole portal, worked with by forms and killed as {@code kill -9} does. With {@code -Dtiltas.kills=50} it is killed
 * so often.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LossContract {

    private static final int EDITORS = 200;
    private static final int TEXTS = 40;
    private static final int KILLS = Integer.getInteger("tiltas.kills", 1);
    private static final int LONGEST_WORK = 3000;

    /** Of how many it is asked; the tables are looked at for all. */
    private static final int FILES = 5;

    private Path folder;

    private final Random chance = new Random();
    private final Ledger ledger = new Ledger();
    private final List<Kept> kept = new ArrayList<>();
    private List<String> editors;
    private List<String> publishers;
    private PortalProcess portal;

    /** Whether the portal begins again after the last kill, and is asked for its pages; its tables are looked at in any case. */
    boolean isAskedAgain() {
        return true;
    }

    /** The address of a database without the portal's tables or with them; empty for the portal's own. */
    abstract String database();

    private String url;

    private DataSource source() {
        return OnDisk.source(data(), url);
    }

    /** What the portal wrote into its log since the first start. */
    String log() {
        return portal.log();
    }

    private Path data() {
        return folder.resolve("data");
    }

    @BeforeAll
    void begin(@TempDir Path fresh) {
        folder = fresh;
        url = database();
        DataSource source = source();
        Schema.migrate(source);
        editors = OpenSessions.of(source, "editor", EDITORS, Role.AUTHOR);
        publishers = OpenSessions.of(source, "publisher", Person.ALL, Role.REVIEWER, Role.PUBLISHER);
        OpenSessions.of(source, "chief", 1, Role.ADMINISTRATOR);
        OnDisk.end(source);
        start();
        Browser first = new Browser(portal.port(), editors.get(0));
        for (int text = 0; text < TEXTS; text++) {
            begin(first, "e" + text);
        }
        for (int who = 0; who < Person.ALL; who++) {
            Person.keys(who).forEach(key -> begin(first, key));
        }
        begin(first, Ledger.SHARED);
    }

    private static void begin(Browser author, String key) {
        author.act("/editor/pages", "begin", "key", key, "type", "guidance", "section", "", "source", "lt");
    }

    private void start() {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("TILTAS_DESK_SECOND_FACTOR", "false");
        portal = PortalProcess.start(
                data(), ContentOnDisk.at(folder.resolve("content")).root(), settings);
    }

    private Map<String, String> settings() {
        return url.isEmpty()
                ? Map.of()
                : Map.of(
                        "TILTAS_DB_URL", url,
                        "TILTAS_DB_USER", eu.tiltas.OwnPostgres.ROLE,
                        "TILTAS_DB_PASSWORD", eu.tiltas.OwnPostgres.PASSWORD);
    }

    @AfterAll
    void end() {
        if (portal != null) {
            portal.close();
        }
    }

    /** One who was told that it is kept, under that number. */
    private record Kept(RevisionKey revision, String word) {}

    @Test
    @Order(1)
    void twoHundredEditorsSaveAtOnceAndLoseNothing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<Future<Kept>> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(EDITORS)) {
            for (int editor = 0; editor < EDITORS; editor++) {
                int number = editor;
                Browser browser = new Browser(portal.port(), editors.get(editor));
                all.add(people.submit(() -> {
                    browser.open("/editor/text?key=e0&lang=lt");
                    begun.await();
                    return save(browser, number);
                }));
            }
            begun.countDown();
        }
        for (Future<Kept> one : all) {
            kept.add(one.get());
        }

        assertThat(kept).hasSize(EDITORS);
        assertThat(kept.stream().map(Kept::revision)).doesNotHaveDuplicates();
    }

    /** What the editors of the first test were told is kept is what there is. */
    private void compareKept(OnDisk stored) {
        kept.forEach(one -> assertThat(stored.body(one.revision())).contains(one.word()));
        assertThat(stored.states().values().stream()
                        .filter(state -> state.key().startsWith("e"))
                        .mapToInt(TextState::latest)
                        .sum())
                .isEqualTo(kept.size());
    }

    /** Saves a text that four others save at the same time, until it is kept. */
    private static Kept save(Browser browser, int editor) {
        String word = "redaktorius" + editor + "x";
        String key = "e" + editor % TEXTS;
        String address = "/editor/text?key=" + key + "&lang=lt";
        int basedOn = 0;
        while (true) {
            var answer = browser.send(address, "save", DeskByForms.fields("Bendras " + key, word, basedOn));
            if (Browser.isDone(answer)) {
                return new Kept(new RevisionKey(key, Language.LT, basedOn + 1), word);
            } else {
                assertThat(answer.body()).contains("Somebody saved before you");
                assertThat(Pattern.compile("redaktorius\\d+x")
                                .matcher(answer.body())
                                .results()
                                .map(MatchResult::group)
                                .distinct())
                        .as("a conflict shows both texts")
                        .hasSizeGreaterThan(1)
                        .contains(word);
                basedOn = Integer.parseInt(Browser.find(answer.body(), "name=\"basedon\" value=\"(\\d+)\""));
            }
        }
    }

    @Test
    @Order(2)
    void whatWasAcknowledgedOutlivesTheProcess() throws InterruptedException {
        for (int i = 0; i < KILLS; i++) {
            List<String> told = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch begun = new CountDownLatch(Person.ALL);
            List<Thread> people = people(line -> {
                told.add(line);
                if (line.startsWith("done")) {
                    begun.countDown();
                }
            });
            people.forEach(Thread::start);
            assertThat(begun.await(1, TimeUnit.MINUTES))
                    .as("acts are acknowledged")
                    .isTrue();
            Thread.sleep(chance.nextInt(LONGEST_WORK));
            portal.kill();
            for (Thread person : people) {
                person.join();
            }
            ledger.take(List.copyOf(told));
            Map<String, String> addresses;
            Map<String, TextState> states;
            try (OnDisk stored = new OnDisk(data(), url)) {
                ledger.compare(stored);
                compareKept(stored);
                states = stored.states();
                addresses = stored.addresses();
            }
            if (i < KILLS - 1 || isAskedAgain()) {
                start();
                states.values().stream()
                        .filter(state -> !state.key().equals(Ledger.SHARED))
                        .forEach(state -> compare(state, addresses.get(Deed.name(state.key(), state.language()))));
                compareFiles();
            }
        }
        System.out.println(getClass().getSimpleName() + ": killed " + KILLS + " times, " + ledger.deeds()
                + " acts acknowledged, " + ledger.cut() + " cut off");
        assertThat(ledger.deeds()).isGreaterThan(KILLS);
    }

    private List<Thread> people(Consumer<String> told) {
        Map<String, TextState> states = ledger.states();
        List<Thread> people = new ArrayList<>();
        for (int who = 0; who < Person.ALL; who++) {
            DeskByForms desk = new DeskByForms(
                    new Browser(portal.port(), editors.get(who)), new Browser(portal.port(), publishers.get(who)));
            Person person = new Person(who, states, chance.nextLong(), desk, told);
            people.add(new Thread(() -> {
                try {
                    while (true) {
                        person.act();
                    }
                } catch (java.io.UncheckedIOException e) {
                    // Nobody is left to answer: that is what the test is about.
                }
            }));
        }
        return people;
    }

    /** What the portal gives of files is what was sent. */
    private void compareFiles() {
        Browser editor = new Browser(portal.port(), editors.get(0));
        ledger.files().entrySet().stream().limit(FILES).forEach(file -> {
            String text = editor.read("/editor/file-bytes?at=/files/" + file.getKey() + ".txt");
            assertThat(ContentFile.checksum(text.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(file.getValue());
        });
    }

    private void compare(TextState state, String address) {
        String page = portal.get(address).text();
        for (int number = Math.max(1, state.latest() - 1); number <= state.latest(); number++) {
            boolean shown = state.live() && number == state.last();
            String language = state.language().code();
            JsonNode found = portal.get("/api/v1/search?lang=" + language + "&q=" + state.word(number))
                    .json();
            boolean hit = found.path("total").asInt() == 1
                    && !found.path("corrected").asBoolean()
                    && found.path("items").path(0).path("url").asText().equals(address);
            assertThat(hit).as("%s is found by its revision %d", state, number).isEqualTo(shown);
            if (state.live()) {
                assertThat(page.contains(state.word(number)))
                        .as("%s shows its revision %d", state, number)
                        .isEqualTo(shown);
            }
        }
    }
}
