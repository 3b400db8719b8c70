package eu.tiltas;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The portal as operators run it: the built WAR on the real server in a process of its own, settings in environment
 * variables. Its log is kept under {@code target/portal-logs}.
 */
public final class PortalProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long PAUSE = 50;

    private final Process process;
    private final Thread end;
    private final Path data;
    private final Path log;
    private final Wire wire;

    private PortalProcess(Process process, Path data, Path log, int port) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.wire = new Wire(port);
        // A test run that is broken off must not leave servers behind.
        this.end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Starts a portal without waiting for it. */
    public static PortalProcess launch(Path data, Path content, Map<String, String> settings) {
        int port = freePort();
        Path log = logFile(data);
        Map<String, String> environment = new TreeMap<>();
        environment.put("TILTAS_DATA_DIR", data.toString());
        environment.put("TILTAS_CONTENT_DIR", content.toString());
        environment.put("TILTAS_PUBLIC_URL", "http://localhost:" + port);
        environment.putAll(settings);
        try {
            Path scratch = Files.createDirectories(data.resolveSibling(data.getFileName() + "-tmp"));
            ProcessBuilder builder = new ProcessBuilder(command(port, scratch))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("TILTAS_"));
            builder.environment().putAll(environment);
            return new PortalProcess(builder.start(), data, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a portal and waits until it is ready. */
    public static PortalProcess start(Path data, Path content, Map<String, String> settings) {
        PortalProcess portal = launch(data, content, settings);
        try {
            portal.awaitReady();
            return portal;
        } catch (RuntimeException | Error e) {
            portal.close();
            throw e;
        }
    }

    public static PortalProcess start(Path data, Path content) {
        return start(data, content, Map.of());
    }

    private static List<String> command(int port, Path scratch) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        // A process that lives for a minute gains nothing from the slower, better compiler.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.io.tmpdir=" + scratch);
        command.addAll(List.of("-jar", System.getProperty("payara.jar")));
        command.addAll(List.of("--deploy", System.getProperty("tiltas.war"), "--contextroot", "/"));
        command.addAll(List.of("--port", String.valueOf(port), "--nocluster"));
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One log for all processes on the same data, so that it tells the story in its order. */
    private static Path logFile(Path data) {
        try {
            Path logs = Path.of(System.getProperty("tiltas.war")).resolveSibling("portal-logs");
            String name = data.getParent().getFileName() + "-" + data.getFileName() + ".log";
            return Files.createDirectories(logs).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return wire.port();
    }

    public Reply get(String target, String... headers) {
        return wire.get(target, headers);
    }

    public Reply sendRaw(String request) {
        return wire.sendRaw(request);
    }

    public Reply send(String method, String target, String... headers) {
        return wire.send(method, target, headers);
    }

    /** Has the content tree read again, waits for the index to follow, and gives the report. */
    public JsonNode importContent() {
        Reply reply = send("POST", "/api/v1/import", "Authorization: Bearer " + token());
        if (reply.status() != 200) {
            throw new AssertionError("the import was answered " + reply.status() + ": " + reply.text());
        }
        await("index at the newest change", Duration.ofSeconds(30), () -> {
            JsonNode state = health();
            return state.path("change").asLong() == state.path("indexed").asLong();
        });
        return reply.json();
    }

    public String token() {
        try {
            return Files.readString(data.resolve("command.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the portal's own readiness check tells. */
    public JsonNode health() {
        for (JsonNode check : get("/health/ready").json().path("checks")) {
            if (check.path("name").asText().equals("tiltas")) {
                return check.path("data");
            }
        }
        throw new AssertionError("readiness says nothing of the portal");
    }

    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        await("readiness", START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the portal ended with " + process.exitValue() + "; see " + log);
            }
            return answers("/health/ready");
        });
    }

    /** Whether an address is answered with 200 now; a server that does not answer at all is no error. */
    public boolean answers(String target) {
        try {
            return get(target).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Waits until a condition holds. */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " within " + limit.toSeconds() + " s");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Asks the process to end, as {@code systemctl stop} does, and waits for it. */
    public void stop() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
