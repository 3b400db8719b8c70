package eu.tiltas.bench;

import eu.tiltas.DeskClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works at the desk as an author and a publisher do, and tells how long they wait: the whole page over HTTP each time. */
public final class DeskLoad {

    private static final String PASSWORD = "blue lamp under seven rivers";
    private static final Pattern LINK = Pattern.compile("/editor/welcome\\?word=[\\w-]{43}");
    private static final int WARMING = 60;

    /** Every filter, every order, and orders of what many texts and few texts pass. */
    private static final List<String> LISTS = List.of(
            "sort=saved",
            "sort=title",
            "sort=stage",
            "sort=section",
            "sort=review",
            "sort=saved&page=200",
            "sort=title&page=1600",
            "stage=published&sort=saved",
            "stage=published&sort=title",
            "stage=draft&sort=section",
            "stage=scheduled&sort=saved",
            "section=return&sort=saved",
            "section=return&language=lv&sort=title",
            "language=sv&sort=saved",
            "language=sv&sort=stage",
            "owner=-&sort=saved",
            "owner=-&sort=title",
            "owner=keeper-7&sort=saved",
            "due=on&sort=review",
            "due=on&sort=saved",
            "q=title+123&sort=saved",
            "q=title+1&sort=title",
            "q=nowhere&sort=saved",
            "stale=on&sort=saved",
            "stale=on&language=en&sort=title",
            "broken=on&sort=saved",
            "broken=on&sort=title",
            "stale=on&due=on&section=cooperation&sort=review");

    /** What else translators and authors open all day. */
    private static final List<String> PLACES = List.of(
            "/editor/translations?lang=en",
            "/editor/translations?lang=lv",
            "/editor/page?key=page-40",
            "/editor/text?key=page-80&lang=lt",
            "/editor/text?key=page-120&lang=en",
            "/editor/history?key=page-40&lang=lt");

    private final int port;
    private final int requests;
    private final DeskClient author;
    private final DeskClient publisher;

    private DeskLoad(int port, String log, int requests) {
        this.port = port;
        this.requests = requests;
        DeskClient administrator = account(log, "ona");
        author = account(invite(administrator, "author"), "ana");
        publisher = account(invite(administrator, "reviewer|publisher"), "ben");
    }

    /** Arguments: port, the portal's log, number of requests. */
    public static void main(String[] arguments) throws Exception {
        DeskLoad load = new DeskLoad(
                Integer.parseInt(arguments[0]),
                Files.readString(Path.of(arguments[1])),
                Integer.parseInt(arguments[2]));
        load.lists();
        load.places();
        load.saving();
        load.publishing();
    }

    private static String invite(DeskClient administrator, String roles) {
        return administrator
                .open("/editor/accounts")
                .submit("invite", "go", "roles", roles, "note", roles)
                .text();
    }

    private DeskClient account(String text, String login) {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new IllegalStateException("no link to make an account");
        }
        return new DeskClient(port)
                .open(link.group())
                .submit("make", "go", "name", login, "login", login, "password", PASSWORD, "language", "en");
    }

    private interface Act {
        void run(int number) throws Exception;
    }

    private void measure(String name, int warming, Act act) throws Exception {
        for (int i = 0; i < warming; i++) {
            act.run(i);
        }
        long[] times = new long[requests];
        long all = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long begun = System.nanoTime();
            act.run(warming + i);
            times[i] = System.nanoTime() - begun;
        }
        System.out.printf("%-50s %s%n", name, new Times(times, System.nanoTime() - all));
    }

    private void lists() throws Exception {
        // The first lists are read by what was never run before.
        for (int i = 0; i < WARMING; i++) {
            author.open("/editor/pages?" + LISTS.get(i % LISTS.size()));
        }
        for (String filters : LISTS) {
            measure(filters, 2, i -> demand(author.open("/editor/pages?" + filters), "id=\"new\""));
        }
    }

    private void places() throws Exception {
        for (String place : PLACES) {
            measure(place, 2, i -> demand(author.open(place), "</main>"));
        }
    }

    private static void demand(DeskClient who, String text) {
        if (who.status() != 200 || !who.text().contains(text)) {
            throw new IllegalStateException(who.status() + ", and not \"" + text + "\": " + who.text());
        }
    }

    /** Saving, and the text's page that follows; the form was open before. */
    private void saving() throws Exception {
        begin("bench-save");
        String address = "/editor/text?key=bench-save&lang=lt";
        String token = token(author, address);
        measure("save, and the page after it", WARMING, i -> {
            author.post(address, save(token, "Išsaugotas tekstas", "Tekstas " + i + ".", i));
            demand(author, "Saved as a new draft.");
        });
    }

    private void begin(String key) {
        act(author, "/editor/pages?sort=saved", "begin", "key", key, "type", "guidance", "section", "", "source", "lt");
    }

    private static String token(DeskClient who, String address) {
        return who.open(address).find("name=\"desk-token\" value=\"([^\"]+)\"");
    }

    private static Map<String, List<String>> save(String token, String title, String body, int basedOn) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("desk-token", List.of(token));
        form.put("act", List.of("save"));
        form.put("title", List.of(title));
        form.put("slug", List.of(""));
        form.put("summary", List.of("Santrauka."));
        form.put("keywords", List.of(""));
        form.put("body", List.of(body));
        form.put("basedon", List.of(String.valueOf(basedOn)));
        return form;
    }

    private static void act(DeskClient who, String address, String act, String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("desk-token", List.of(token(who, address)));
        form.put("act", List.of(act));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        who.post(address, form);
    }

    /** From sending the form that publishes until a search has the page; up to then it is made ready, unmeasured. */
    private void publishing() throws Exception {
        int many = Math.min(requests, 30);
        long[] times = new long[many];
        long all = System.nanoTime();
        for (int i = 0; i < many; i++) {
            times[i] = published("bench-" + i, "zvirbliukas" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        System.out.printf("%-50s %s%n", "publish until found", new Times(times, System.nanoTime() - all));
    }

    private long published(String key, String word) throws Exception {
        begin(key);
        String address = "/editor/text?key=" + key + "&lang=lt";
        author.post(address, save(token(author, address), word, "Tekstas apie " + word + ".", 0));
        act(author, address, "submit", "number", "1");
        act(publisher, address, "approve", "number", "1");
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("desk-token", List.of(token(publisher, address)));
        form.put("act", List.of("publish"));
        form.put("number", List.of("1"));
        DeskClient reader = new DeskClient(port);
        long begun = System.nanoTime();
        publisher.post(address, form);
        while (!reader.open("/api/v1/search?lang=lt&q=" + word).text().contains(key(word))) {
            if (System.nanoTime() - begun > 60_000_000_000L) {
                throw new IllegalStateException("not found: " + word + "\n" + publisher.text());
            }
            Thread.sleep(10);
        }
        return System.nanoTime() - begun;
    }

    private static String key(String word) {
        return "/lt/" + word;
    }
}
