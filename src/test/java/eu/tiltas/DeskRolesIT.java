package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each role may not do at the desk, tried at the address and by sending the form; the table is a file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(DeskPortal.Resolver.class)
class DeskRolesIT {

    private static final Path TABLE = Path.of("src", "test", "resources", "desk-rights.txt");
    private static final Path WEBAPP = Path.of("src", "main", "webapp");
    private static final Messages.Words WORDS = Messages.ofPortal().in(Language.EN);
    private static final String SWEDISH = "/editor/text?key=rights&lang=sv";

    /** Acts of pages that are made from data: those of the way to readers, and those on a fact. */
    private static final Map<String, Set<String>> FROM_DATA = Map.of(
            "#{step}", Set.of("submit", "check-facts", "approve", "return", "publish", "force"),
            "#{deskRegister.form}", Set.of("begin", "add", "correct", "change", "end", "retract", "withdraw"));

    /** Acts that take a file, and where. */
    private static final Map<String, String> WITH_FILE =
            Map.of("upload", "/editor/files", "replace", "/editor/file?key=sketch");

    /** Everybody has one role only. */
    enum Role {
        AUTHOR,
        TRANSLATOR,
        REVIEWER,
        PUBLISHER,
        ADMINISTRATOR;

        private String letter() {
            return name().substring(0, 1).replace("A", this == AUTHOR ? "A" : "M");
        }
    }

    /**
     * A form that can be sent.
     *
     * @param log the act in the log; empty if it leaves none
     * @param why the reasons, divided by blanks; one for all, and others for single roles
     */
    record Line(String address, String act, String may, String log, String why, String fields) {

        static Line of(String text) {
            String[] parts = text.split("\\|", -1);
            assertThat(parts).as(text).hasSize(6);
            return new Line(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        private boolean allows(Role role) {
            return may.contains(role.letter());
        }

        private String reason(Role role) {
            List<String> reasons = List.of(why.split(" "));
            String general = reasons.stream()
                    .filter(word -> !word.contains("="))
                    .findFirst()
                    .orElse("");
            String own = reasons.stream()
                    .filter(word -> word.startsWith(role.letter() + "="))
                    .map(word -> word.substring(2))
                    .findFirst()
                    .orElse(general);
            String[] parts = own.split("[()]");
            return WORDS.get(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
        }

        @Override
        public String toString() {
            return address + " " + act;
        }
    }

    private static PortalProcess portal;
    private static DeskClient administrator;
    private static final Map<Role, DeskClient> PEOPLE = new HashMap<>();
    private static final Map<Role, String> TOKENS = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    static List<Line> guardedLines() throws IOException {
        return lines().stream().filter(line -> !line.why().isEmpty()).toList();
    }

    @BeforeAll
    static void prepare(DeskPortal desk) {
        portal = desk.portal();
        administrator = desk.administrator().client();
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT);
            Language[] into = role == Role.TRANSLATOR ? new Language[] {Language.LV} : new Language[0];
            DeskClient client =
                    desk.join("one-" + name, Language.EN, name, into).client();
            PEOPLE.put(role, client);
            TOKENS.put(role, client.open("/editor/my-account").find("name=\"desk-token\" value=\"([^\"]+)\""));
        }
        NAMES.put("metadata", DeskPortal.described("rides"));
        NAMES.put("csv", DeskPortal.own("datasets/asylum-series.csv").replaceFirst("(?m)^(2015,)[^,\n]*", "$19999"));
        keep(
                "set",
                Role.PUBLISHER,
                "/editor/releases",
                "begin",
                "title=Rights",
                "/editor/releases\\?set=([0-9a-f-]{36})");
        keep("origin", Role.AUTHOR, "/editor/import", "read", "pasted=Text.", "name=\"origin\" value=\"([^\"]*)\"");
        String fact = "/editor/register?of=gates&key=main&do=add&field=built";
        keep("change", Role.AUTHOR, fact, "add", "field=built&value=1999&source=plan", "set=([0-9a-f-]{36})");
        NAMES.put(
                "fact",
                PEOPLE.get(Role.AUTHOR)
                        .open("/editor/register?of=gates&key=main")
                        .find("fact=([0-9a-f]+)"));
        send(Role.AUTHOR, SWEDISH, "bring-back", "number=1");
        reviewOutside();
    }

    private static void keep(String name, Role role, String address, String act, String fields, String pattern) {
        NAMES.put(name, send(role, address, act, fields).find(pattern));
    }

    /** Has somebody without an account answer by a link. */
    private static void reviewOutside() {
        String address = "/editor/outside?key=rights&lang=sv";
        String link = send(Role.AUTHOR, address, "ask", "addressee=Anybody&note=&days=7")
                .find("(/[a-z]{2}/[a-z]+/[A-Za-z0-9_-]{43})\"");
        DeskClient reviewer = new DeskClient(portal.port()).open(link);
        PortalProcess.await(
                "answer",
                Duration.ofSeconds(20),
                () -> reviewer.post(
                                        link,
                                        Map.of(
                                                "begun", List.of(reviewer.find("name=\"begun\" value=\"([^\"]+)\"")),
                                                "name", List.of("Jonas"),
                                                "verdict", List.of("agree")))
                                .status()
                        == 200);
        DeskClient author = PEOPLE.get(Role.AUTHOR).open(address);
        NAMES.put("review", author.find("name=\"review\" value=\"([0-9a-f-]{36})\""));
        NAMES.put("answer", author.find("name=\"answer\" value=\"([0-9a-f-]{36})\""));
    }

    private static String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private static Map<String, List<String>> form(String token, String act, String fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("desk-token", List.of(token));
        form.put("act", List.of(act));
        for (String field : fields.isEmpty() ? new String[0] : fields.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], List.of(filled(URLDecoder.decode(parts[1], StandardCharsets.UTF_8))));
        }
        return form;
    }

    private static DeskClient send(Role role, String address, String act, String fields) {
        return PEOPLE.get(role).post(filled(address), form(TOKENS.get(role), act, fields));
    }

    @ParameterizedTest
    @Order(1)
    @MethodSource("guardedLines")
    void whoMayNotIsToldWhyAndWhoMayIsNot(Line line) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (!line.allows(role)) {
                reasons.add(line.reason(role));
                assertThat(told(role, line)).as("%s as %s", line, role).contains(line.reason(role));
            }
        }
        for (Role role : Role.values()) {
            if (line.allows(role)) {
                String told = told(role, line);
                assertThat(PEOPLE.get(role).status()).as("%s as %s", line, role).isIn(200, 422);
                assertThat(reasons).as("%s as %s", line, role).noneMatch(told::contains);
            }
        }
    }

    /** What the answer to a form says, without its markup. */
    private static String told(Role role, Line line) {
        return send(role, "/editor/" + line.address(), line.act(), line.fields())
                .text()
                .replaceAll("(?s)<head.*?</head>|<nav.*?</nav>|<[^>]+>", " ");
    }

    @ParameterizedTest
    @Order(1)
    @MethodSource("lines")
    void aFormThatNobodySignedInSendsIsNotRead(Line line) {
        DeskClient nobody = new DeskClient(portal.port());
        assertThat(nobody.post(
                                filled("/editor/" + line.address()),
                                form(TOKENS.get(Role.AUTHOR), line.act(), line.fields()))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource
    void theLogHasNothingThatARoleMayNotDo(Role role) throws IOException {
        String name = "one-" + role.name().toLowerCase(java.util.Locale.ROOT);
        String id = administrator.open("/editor/accounts").find("/editor/account\\?id=([^\"]+)\">" + name + "<");
        Set<String> forbidden = new LinkedHashSet<>();
        lines().stream().filter(line -> !line.allows(role)).forEach(line -> forbidden.add(line.log()));
        lines().stream().filter(line -> line.allows(role)).forEach(line -> forbidden.remove(line.log()));
        forbidden.remove("");
        String log = administrator.open("/editor/audit?who=" + id).text();
        assertThat(log).contains("<td>" + name + "</td>");
        assertThat(forbidden)
                .isNotEmpty()
                .noneMatch(act -> log.contains("<td>" + WORDS.get("desk.act." + act) + "</td>"));
    }

    @Test
    @Order(3)
    void everyActThatAPageOffersIsInTheTable() throws IOException {
        Set<String> tried = lines().stream().map(Line::act).collect(Collectors.toSet());
        tried.addAll(WITH_FILE.keySet());
        Set<String> offered = new LinkedHashSet<>();
        for (Path page : pages()) {
            Matcher act = Pattern.compile("name=\"act\" value=\"([^\"]+)\"").matcher(Files.readString(page));
            while (act.find()) {
                offered.addAll(FROM_DATA.getOrDefault(act.group(1), Set.of(act.group(1))));
            }
        }
        assertThat(offered).hasSizeGreaterThan(40);
        assertThat(tried).containsAll(offered);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("editor", "WEB-INF/templates")) {
            try (Stream<Path> files = Files.list(WEBAPP.resolve(folder))) {
                files.forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    @Order(4)
    void thePagesOfAdministratorsAreClosedToOthersAndAllPagesToWhoIsNotSignedIn() throws IOException {
        Set<String> open = Set.of("sign-in", "welcome", "provider", "error", "home");
        Set<String> administrators = Set.of("accounts", "account");
        DeskClient nobody = new DeskClient(portal.port());
        try (Stream<Path> files = Files.list(WEBAPP.resolve("editor"))) {
            for (Path file : files.toList()) {
                String page = file.getFileName().toString().replace(".xhtml", "");
                if (open.contains(page)) {
                    continue;
                }
                String address = "/editor/" + page + "?key=rights&lang=lt";
                assertThat(nobody.open(address).path()).as(page).isEqualTo("/editor/sign-in");
                for (Role role : Role.values()) {
                    boolean closed = administrators.contains(page) && role != Role.ADMINISTRATOR;
                    int status = PEOPLE.get(role).open(address).status();
                    assertThat(status == 403).as("%s as %s", page, role).isEqualTo(closed);
                    assertThat(status).as("%s as %s", page, role).isLessThan(500);
                }
            }
        }
    }

    @Test
    @Order(5)
    void theFormsOfAdministratorsAreClosedToOthersWithWhateverMark() {
        Map<String, List<String>> invitation = administrator
                .open("/editor/accounts")
                .fields("invite", "go", "roles", "administrator", "note", "stolen");
        String account = administrator.find("/editor/account\\?id=([^\"]+)\">one-author<");
        administrator.open("/editor/account?id=" + account);
        Map<String, List<String>> suspension = administrator.fields("acts", "suspend");
        Map<String, List<String>> rights = administrator.fields("allow", "go", "roles", "administrator");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                for (Map<String, List<String>> form : List.of(invitation, suspension, rights)) {
                    form.put("desk-token", List.of(TOKENS.get(role)));
                    String address = form == invitation ? "/editor/accounts" : "/editor/account?id=" + account;
                    assertThat(PEOPLE.get(role).post(address, form).status()).isEqualTo(403);
                }
            }
        }
        assertThat(administrator.open("/editor/accounts").text()).doesNotContain("stolen");
        assertThat(administrator.open("/editor/account?id=" + account).text())
                .contains("id=\"suspend\"")
                .doesNotContain("id=\"restore\"");
    }

    @Test
    @Order(6)
    void filesAreTakenOnlyOfWhoMayWrite() {
        String reason = WORDS.get("desk.refused.file.write");
        for (Role role : Role.values()) {
            boolean writes =
                    Set.of(Role.AUTHOR, Role.TRANSLATOR, Role.PUBLISHER).contains(role);
            assertThat(PEOPLE.get(role).open("/editor/files").text().contains("id=\"upload\""))
                    .as("the form as %s", role)
                    .isEqualTo(writes);
            WITH_FILE.forEach((act, address) -> {
                Map<String, String> form = Map.of("desk-token", TOKENS.get(role), "act", act);
                String answer = PEOPLE.get(role)
                        .upload(address, form, "file", "plan.jpg", new byte[] {1})
                        .text();
                assertThat(answer.contains(reason)).as("%s as %s", act, role).isNotEqualTo(writes);
            });
        }
    }

    @Test
    @Order(6)
    void aTranslationIsTakenFromAFileOnlyOfWhoMayWriteIt() {
        String address = "/editor/exchange?lang=sv";
        String file = send(Role.AUTHOR, address, "give", "page=rights").text();
        assertThat(file).contains("trgLang=\"sv\"");
        for (Role role : Role.values()) {
            String answer = PEOPLE.get(role)
                    .upload(
                            address,
                            Map.of("desk-token", TOKENS.get(role), "act", "look"),
                            "file",
                            "a.xlf",
                            file.getBytes(StandardCharsets.UTF_8))
                    .text();
            assertThat(answer.contains(WORDS.get("desk.xliff.look")))
                    .as(role.name())
                    .isEqualTo(role == Role.AUTHOR);
            if (role != Role.AUTHOR) {
                assertThat(send(role, address, "take", "").text()).contains(WORDS.get("desk.xliff.refused.gone"));
            }
        }
    }
}
