package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.search.Asking;
import eu.tiltas.search.SearchResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The desk is killed at random moments, as {@code kill -9} does, and what is there afterwards is held against what it had
 * acknowledged: all of that, and of what it was doing all or nothing.
 */
abstract class KillContract {

    /** Of every second process one of so many is killed while it still opens what the one before left. */
    private static final int OPENING = 3;

    /** The others are killed when as much was acknowledged, however slow a machine is. */
    private static final int ACTS = 3;

    private static final int LONGEST_OPENING = 2500;
    private static final int LONGEST_WORK = 700;

    @TempDir
    Path directory;

    private final Random chance = new Random();
    private final Ledger ledger = new Ledger();

    /** The address of a database; empty for the portal's own. */
    abstract String database();

    /** How often it is killed: a few times with every build, and 26 times on each database with -Dtiltas.kills=26. */
    private static final int TIMES = Integer.getInteger("tiltas.kills", 4);

    @Test
    void whatWasAcknowledgedOutlivesTheProcessAndWhatWasNotIsThereWholeOrNotAtAll() {
        String url = database();
        Child next = new Child(directory, url, chance.nextLong());
        for (int i = 0; i < TIMES; i++) {
            Child child = next;
            child.await("here.");
            child.go();
            // The tables are made first: in H2 that is no transaction, and nothing is acknowledged yet.
            if (i > 0 && i % 2 == 0 && chance.nextInt(OPENING) == 0) {
                pause(chance.nextInt(LONGEST_OPENING));
            } else {
                child.await("open.");
                if (i % 2 == 1) {
                    child.awaitActs();
                }
                pause(chance.nextInt(LONGEST_WORK));
            }
            List<String> told = child.kill();
            next = new Child(directory, url, chance.nextLong());
            compare(url, told);
        }
        next.kill();
        System.out.println(getClass().getSimpleName() + ": killed " + TIMES + " times, " + ledger.deeds()
                + " acts acknowledged, " + ledger.files().size() + " of them files, " + ledger.cut() + " cut off");
        assertThat(ledger.deeds()).isGreaterThan(TIMES);
        assertThat(ledger.files()).as("files that were acknowledged").isNotEmpty();
        assertThat(ledger.cut()).as("acts that were cut off").isGreaterThan(TIMES / 8);
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void compare(String url, List<String> told) {
        ledger.take(told);
        try (OnDisk portal = new OnDisk(directory, url)) {
            portal.catchUp();
            ledger.compare(portal);
            assertThat(portal.applied()).isEqualTo(portal.latest());
            portal.states().values().forEach(state -> compareSearch(portal, state));
        }
    }

    /** Search finds a live text by what it says now, and no text by what it says no longer or not yet. */
    private static void compareSearch(OnDisk portal, TextState state) {
        if (state.key().equals(Ledger.SHARED)) {
            return;
        }
        for (int number = Math.max(1, state.latest() - 2); number <= state.latest(); number++) {
            SearchResults results = portal.search.find(Asking.query(state.language(), state.word(number)));
            boolean hit = !results.corrected() && Asking.keys(results).equals(List.of(state.key()));
            assertThat(hit)
                    .as("%s is found by what stands in its revision %d", state, number)
                    .isEqualTo(state.live() && number == state.last());
        }
    }

    /** The process; what it tells goes into a file, which nothing can take from it when it is killed. */
    private static final class Child {

        private static final long LONGEST = 120_000;

        private final Process process;
        private final Path told;

        Child(Path directory, String url, long seed) {
            try {
                told = Files.createTempFile(directory, "told", ".txt");
                ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        KilledDesk.class.getName(),
                        directory.toString(),
                        url.isEmpty() ? "-" : url,
                        String.valueOf(seed));
                builder.environment()
                        .put(
                                "CLASSPATH",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
                builder.redirectOutput(told.toFile());
                builder.redirectError(directory.resolve("log").toFile());
                process = builder.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> lines() {
            try {
                return Files.readAllLines(told);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void await(String word) {
            await(lines -> lines.contains(word));
        }

        /** Waits until several acts were acknowledged, and a file among them. */
        void awaitActs() {
            await(lines -> lines.stream().anyMatch(line -> line.startsWith("done 0/" + Deed.Kind.UPLOAD))
                    && lines.stream().filter(line -> line.startsWith("done")).count() >= ACTS);
        }

        private void await(Predicate<List<String>> enough) {
            long end = System.currentTimeMillis() + LONGEST;
            while (!enough.test(lines())) {
                assertThat(process.isAlive()).as("the process ended by itself").isTrue();
                assertThat(System.currentTimeMillis()).isLessThan(end);
                pause(5);
            }
        }

        void go() {
            try {
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends it at once; all that it told. */
        List<String> kill() {
            assertThat(process.isAlive()).as("the process ended by itself").isTrue();
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            List<String> lines = new ArrayList<>(lines());
            if (!lines.isEmpty() && !lines.get(lines.size() - 1).endsWith(".")) {
                // It was killed in the middle of a word, which it therefore did not say.
                lines.remove(lines.size() - 1);
            }
            return lines;
        }
    }
}
