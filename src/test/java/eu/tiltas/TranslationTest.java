package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.Slug;
import eu.tiltas.page.Coverage;
import eu.tiltas.page.DeskOrder;
import eu.tiltas.page.PageType;
import eu.tiltas.page.Stage;
import eu.tiltas.page.Step;
import eu.tiltas.proposal.Move;
import eu.tiltas.proposal.State;
import eu.tiltas.search.Facet;
import eu.tiltas.search.SearchQuery;
import eu.tiltas.search.Suggestion;
import eu.tiltas.security.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the words of the portal to being the same in four languages, whole, and used. */
class TranslationTest {

    private static final List<String> BUNDLES = List.of("messages", "problems", "routes", "countries");
    private static final Path WORDS = Path.of("i18n");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/webapp");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("msg(?:\\[|\\.of\\()\\s*'([^']+)'(\\.concat)?");
    private static final Pattern IN_JAVA =
            Pattern.compile("[wW]ords(?:\\(\\))?\\s*\\.(?:get|find)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern REASON =
            Pattern.compile("(?:Fault\\.error|Fault\\.warning|new Fault|new BadParameter|\\.value|\\bvalue)\\(");

    /** Keys that are put together at run time: each prefix with what may follow it. */
    private static final Map<String, Set<String>> FAMILIES = families();

    /** What the desk says of pages: of stages, of steps and why they are refused, and of acts. */
    private static void addDesk(Map<String, Set<String>> families, Set<String> codes) {
        Set<String> stages = Arrays.stream(Stage.values()).map(Stage::code).collect(Collectors.toSet());
        Set<String> steps = Arrays.stream(Step.values()).map(Step::code).collect(Collectors.toSet());
        families.put("desk.stage.", stages);
        families.put("desk.refused.stage.", stages);
        families.put("desk.refused.step.", steps);
        families.put("desk.refused.language.", codes);
        families.put(
                "desk.step.",
                Arrays.stream(Step.values())
                        .filter(step -> !step.isOfThePublic())
                        .map(Step::code)
                        .collect(Collectors.toSet()));
        families.put(
                "desk.cover.",
                Arrays.stream(Coverage.State.values()).map(Coverage.State::code).collect(Collectors.toSet()));
        families.put("desk.memory.term.", Set.of("used", "other-name", "former-name", "missing"));
        families.put("desk.xliff.refused.", Set.of("changed", "crossed", "extra", "missing"));
        families.put(
                "desk.lists.sort.",
                Arrays.stream(DeskOrder.values()).map(DeskOrder::code).collect(Collectors.toSet()));
        families.put("desk.release.state.", Set.of("open", "scheduled", "released", "failed"));
        Set<String> acts = Arrays.stream(Step.values())
                .filter(step -> step != Step.SCHEDULE && step != Step.UNSCHEDULE)
                .map(Step::code)
                .collect(Collectors.toSet());
        acts.addAll(Set.of("begin", "save", "bring-back", "agree", "explain"));
        acts.addAll(Set.of(
                "approve-forced", "check", "describe", "keep", "limit", "assign", "bring-in", "hand-out", "hand-in"));
        acts.addAll(Set.of("provenance", "review-ask", "review-open", "review-answer", "review-done", "review-revoke"));
        families.put("desk.act.page.", acts);
        families.put(
                "desk.act.release.", Set.of("begin", "add", "remove", "schedule", "unschedule", "publish", "fail"));
    }

    /** What is said while a text is written, and what is found to say of it. */
    private static void writing(Map<String, Set<String>> families) {
        families.put("desk.writing.field.", Set.of("title", "slug", "summary", "keywords", "body"));
        families.put("desk.conflict.by.", Set.of("mine", "theirs", "both"));
        families.put("desk.insert.kind.", Set.of("page", "subject", "figure", "dataset", "file"));
        families.put(
                "desk.check.",
                Set.of(
                        "summary",
                        "heading",
                        "untranslated",
                        "language",
                        "sentence",
                        "term.avoid",
                        "term.shared",
                        "term.former",
                        "term.confused"));
    }

    /** What is said to and of reviewers without an account, and of how texts were made. */
    private static void outside(Map<String, Set<String>> families) {
        Set<String> made = Set.of("human", "machine", "machine-reviewed");
        families.put("desk.made.", made);
        families.put("desk.made.now.", made);
        families.put("desk.outside.state.", Set.of("open", "published", "expired", "revoked"));
        families.put("desk.outside.verdict.", Set.of("agree", "change"));
        families.put(
                "outside.refused.",
                Set.of("trapped", "name", "verdict", "empty", "long", "soon", "late", "busy", "full"));
        families.put("page.newer.", Set.of("changed", "added", "removed"));
    }

    /** What the templates of the desk put together or choose between. */
    private static void desk(Map<String, Set<String>> families) {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet());
        families.put("desk.role.", roles);
        families.put("desk.refused.role.", roles);
        families.put(
                "desk.place.",
                Set.of(
                        "accounts",
                        "audit",
                        "my-account",
                        "pages",
                        "translations",
                        "releases",
                        "feedback",
                        "registers",
                        "datasets",
                        "changes",
                        "import",
                        "files"));
        families.put("desk.files.kind.", Set.of("picture", "document"));
        families.put("desk.act.file.", Set.of("upload", "replace", "describe", "delete"));
        families.put(
                "problem.file.unfit.",
                Set.of(
                        "empty",
                        "large",
                        "type",
                        "svg",
                        "script",
                        "macro",
                        "inside",
                        "old",
                        "locked",
                        "broken",
                        "bomb",
                        "pixels",
                        "encoding",
                        "other"));
        families.put("desk.state.", Set.of("active", "suspended"));
        families.put("desk.factor.", Set.of("on", "off", "must", "lead", "there"));
        families.put("desk.welcome.", Set.of("setup", "invited", "password"));
        families.put("desk.field.", Set.of("name", "login", "password", "password-now", "code", "note"));
        families.put("desk.feedback.kind.", Set.of("yes", "no", "problem", "missing"));
        families.put(
                "desk.error.",
                Stream.of("400", "403", "404", "405", "413", "500")
                        .flatMap(status -> Stream.of(status, status + ".next"))
                        .collect(Collectors.toSet()));
        families.put(
                "desk.act.account.",
                Set.of(
                        "sign-in",
                        "sign-out",
                        "refuse",
                        "recover",
                        "end-sessions",
                        "protect",
                        "unprotect",
                        "renew-codes",
                        "allow",
                        "suspend",
                        "restore",
                        "language",
                        "password",
                        "setup-link",
                        "invite",
                        "withdraw-invitation",
                        "password-link",
                        "make"));
        families.put("desk.act.", Set.of("account.sign-in"));
    }

    /** What the desk puts together about registers and datasets. */
    private static void data(Map<String, Set<String>> families) {
        Set<String> moves = Arrays.stream(Move.values()).map(Move::code).collect(Collectors.toSet());
        Set<String> states = Arrays.stream(State.values()).map(State::code).collect(Collectors.toSet());
        families.put("desk.data.state.", states);
        families.put("desk.data.confidence.", Set.of("confirmed", "reported", "uncertain"));
        families.put("desk.data.kind.", Set.of("added", "changed", "ended", "withdrawn"));
        families.put(
                "desk.data.do.",
                Stream.of("begin", "add", "correct", "change", "end", "retract", "withdraw")
                        .flatMap(act -> Stream.of(act, act + ".lead"))
                        .collect(Collectors.toSet()));
        families.put(
                "desk.refused.proposal.",
                Stream.concat(moves.stream(), states.stream()).collect(Collectors.toSet()));
        families.put(
                "desk.act.proposal.",
                Stream.concat(moves.stream(), Stream.of("save", "approve", "limit"))
                        .collect(Collectors.toSet()));
        families.put("desk.act.dataset.", Set.of("withdraw", "restore"));
        Set<String> wrongFiles = Set.of("empty", "large", "sheet", "binary", "encoding");
        families.put("desk.refused.csv.", wrongFiles);
        families.put(
                "desk.refused.metadata.",
                Stream.concat(wrongFiles.stream(), Stream.of("fault")).collect(Collectors.toSet()));
    }

    private static Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new TreeMap<>();
        Set<String> codes = Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toSet());
        families.put("language.name.", codes);
        families.put("language.in.", codes);
        families.put("search.translated.", codes);
        addDesk(families, codes);
        families.put(
                "type.",
                Stream.concat(
                                Arrays.stream(PageType.values()).map(PageType::word),
                                Stream.of("register", "term", "dataset", "planner", "file"))
                        .collect(Collectors.toSet()));
        desk(families);
        writing(families);
        outside(families);
        data(families);
        families.put("registers.special.", Set.of("coverage", "glossary"));
        families.put("answer.called.", codes);
        families.put("answer.confidence.", Set.of("reported", "uncertain"));
        families.put("register.confidence.", Set.of("reported", "uncertain"));
        families.put("figure.confidence.", Set.of("reported", "uncertain"));
        families.put("counted.", Set.of("people", "percent"));
        families.put(
                "sort.",
                Arrays.stream(SearchQuery.Sort.values())
                        .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        families.put(
                "typed.",
                Stream.concat(Arrays.stream(PageType.values()).map(PageType::word), Stream.of("dataset", "planner"))
                        .collect(Collectors.toSet()));
        families.put("planner.error.", Set.of("one", "several", "country", "date", "number"));
        families.put("planner.map.", Set.of("none", "given"));
        families.put(
                "suggest.kind.",
                Arrays.stream(Suggestion.Kind.values())
                        .map(Suggestion.Kind::word)
                        .collect(Collectors.toSet()));
        families.put(
                "explain.",
                Set.of(
                        "adjacent",
                        "phrases",
                        "passage.adjacent",
                        "passage.weight",
                        "promoted",
                        "type",
                        "freshness",
                        "total"));
        families.put("explain.part.", Set.of("title", "keywords", "headings", "summary", "text", "passage"));
        families.put(
                "explain.way.",
                Set.of("exact", "stem", "folded", "head", "concept", "synonym", "beginning", "translation"));
        families.put("filter.", Arrays.stream(Facet.values()).map(Facet::word).collect(Collectors.toSet()));
        families.put("field.", Set.of("type", "country", "year"));
        families.put("contact.", Set.of("unit", "address", "phone", "email", "url", "hours", "note"));
        families.put("dataset.chart.", Set.of("bar", "grouped-bar", "stacked-bar", "line"));
        families.put("feedback.ask.", Set.of("yes", "no", "problem", "missing"));
        families.put("feedback.thanks.", Set.of("yes", "no", "text"));
        families.put("feedback.refused.", Set.of("empty", "long", "soon", "late", "busy", "trapped"));
        families.put("callout.", Set.of("info", "warning"));
        families.put("error.", errors());
        families.put("status.", Set.of("400", "401", "404", "405", "406", "500", "503", "other"));
        return families;
    }

    private static Set<String> errors() {
        return Stream.of(
                        "400",
                        "403",
                        "404",
                        "410",
                        "429",
                        "500",
                        "503",
                        "translated",
                        "search",
                        "stale",
                        "review",
                        "review-published",
                        "review-expired",
                        "review-revoked")
                .flatMap(kind -> Stream.of(".title", ".happened", ".next").map(part -> kind + part))
                .collect(Collectors.toSet());
    }

    static List<String> bundles() {
        return BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(String bundle) {
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(words(bundle, language).keySet())
                        .isEqualTo(words(bundle, Language.EN).keySet()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(String bundle) {
        assertThat(Language.values()).allSatisfy(language -> assertThat(text(file(bundle, language))
                        .lines()
                        .filter(line -> line.matches("[^#\\s].*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()))
                .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsLeftUntranslated(String bundle) {
        assertThat(failing(bundle, (language, pattern) -> pattern.isBlank() || pattern.contains("TODO")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPatternIsAMessageFormat(String bundle) {
        assertThat(failing(bundle, (language, pattern) -> {
                    try {
                        new MessagePattern(pattern);
                        return false;
                    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                        return true;
                    }
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void pluralsHaveTheCategoriesOfTheLanguage(String bundle) {
        assertThat(failing(bundle, (language, pattern) -> {
                    Set<String> needed =
                            PluralRules.forLocale(language.locale()).getKeywords();
                    return plurals(pattern).stream().anyMatch(selectors -> !selectors.equals(needed));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void patternsTakeTheSameArguments(String bundle) {
        Map<String, String> english = words(bundle, Language.EN);

        assertThat(Language.values()).allSatisfy(language -> assertThat(
                        words(bundle, language).entrySet().stream().filter(entry -> !arguments(entry.getValue())
                                .equals(arguments(english.getOrDefault(entry.getKey(), "")))))
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsAreQuotedAsTheLanguageDoes(Language language) {
        Pattern quoted =
                switch (language) {
                    case LT -> Pattern.compile("„[^„“]+“");
                    case LV -> Pattern.compile("„[^„”]+”");
                    case SV -> Pattern.compile("”[^”]+”");
                    case EN -> Pattern.compile("‘[^‘’]+’|(?<=\\p{L})’(?=\\p{L})");
                };

        assertThat(Stream.of("messages", "problems")
                        .flatMap(bundle -> words(bundle, language).values().stream())
                        .filter(words -> quoted.matcher(words).replaceAll("").matches(".*[\"'„“”‘’«»].*")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placesHaveDifferentAddresses(Language language) {
        assertThat(words("routes", language).values()).doesNotHaveDuplicates().allMatch(Slug::isValid);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9, 10, 11, 12, 19, 20, 21, 22, 25, 101, 111, 1000})
    void everyCountIsWordedWithoutAPlaceholder(int count) {
        assertThat(Language.values()).allSatisfy(language -> assertThat(
                        Messages.ofPortal().in(language).get("search.count", count, "x"))
                .doesNotContain("{", "#", "plural"));
    }

    @Test
    void everyKeyInATemplateExists() {
        Set<String> keys = words("messages", Language.EN).keySet();

        assertThat(inTemplates().stream().filter(key -> !key.endsWith(".")).filter(key -> !keys.contains(key)))
                .isEmpty();
    }

    @Test
    void everyPrefixOfAKeyIsAKnownFamily() {
        Set<String> prefixes = new HashSet<>(inTemplates());
        prefixes.addAll(inJava());

        assertThat(prefixes.stream().filter(key -> key.endsWith(".")))
                .isNotEmpty()
                .isSubsetOf(FAMILIES.keySet());
    }

    @Test
    void everyKeyInJavaExists() {
        Set<String> keys = new HashSet<>(words("messages", Language.EN).keySet());
        keys.addAll(words("problems", Language.EN).keySet());

        assertThat(inJava().stream().filter(key -> !key.endsWith(".")).filter(key -> !keys.contains(key)))
                .isEmpty();
    }

    @Test
    void everyReasonInJavaExists() {
        Set<String> keys = words("problems", Language.EN).keySet();

        assertThat(reasons()).hasSizeGreaterThan(30).allMatch(reason -> keys.contains("problem." + reason));
    }

    @Test
    void everyMemberOfAFamilyExists() {
        Set<String> keys = new HashSet<>(words("messages", Language.EN).keySet());
        keys.addAll(words("problems", Language.EN).keySet());
        keys.addAll(words("routes", Language.EN).keySet());

        assertThat(keys).containsAll(members());
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = members();
        used.addAll(inTemplates());
        sources(JAVA, ".java").values().forEach(source -> all(LITERAL, source).forEach(literal -> {
            used.add(literal);
            used.add("problem." + literal);
        }));
        Set<String> keys = new TreeSet<>();
        BUNDLES.forEach(bundle -> keys.addAll(words(bundle, Language.EN).keySet()));
        // Codes of countries come from what is published, not from the code.
        keys.removeAll(words("countries", Language.EN).keySet());
        keys.removeAll(used);

        assertThat(keys).isEmpty();
    }

    @Test
    void noSentenceStandsInATemplate() {
        Pattern sentence = Pattern.compile(">[^<>#{}]*\\p{L}{3,}[^<>#{}]*<");

        assertThat(sources(TEMPLATES, ".xhtml").entrySet().stream()
                        .flatMap(file -> all(sentence, withoutComments(file.getValue())).stream()
                                .map(words -> file.getKey() + ": " + words)))
                .isEmpty();
    }

    private static String withoutComments(String xml) {
        return xml.replaceAll("(?s)<!--.*?-->", "").replaceAll("#\\{[^}]*}", "");
    }

    private static Set<String> members() {
        Set<String> members = new HashSet<>();
        FAMILIES.forEach((prefix, rest) -> rest.forEach(ending -> members.add(prefix + ending)));
        return members;
    }

    /** The keys that templates name, and the beginnings, ending in a dot, of those that they put together. */
    private static Set<String> inTemplates() {
        Set<String> keys = new TreeSet<>();
        sources(TEMPLATES, ".xhtml").values().forEach(source -> keys.addAll(all(IN_TEMPLATE, source)));
        return keys;
    }

    private static Set<String> inJava() {
        Set<String> keys = new TreeSet<>();
        sources(JAVA, ".java").values().forEach(source -> keys.addAll(all(IN_JAVA, source)));
        return keys;
    }

    /** The second arguments of what makes faults: their keys, both of them where the code chooses. */
    private static Set<String> reasons() {
        Set<String> reasons = new TreeSet<>();
        sources(JAVA, ".java").values().forEach(source -> {
            Matcher call = REASON.matcher(source);
            while (call.find()) {
                List<String> arguments = callArguments(source, call.end());
                if (arguments.size() > 1) {
                    reasons.addAll(all(LITERAL, arguments.get(1)));
                }
            }
        });
        return reasons;
    }

    private static List<String> callArguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < source.length() && depth >= 0; i++) {
            char c = source.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || c == ',' && depth == 0) {
                arguments.add(source.substring(start, i));
                start = i + 1;
            }
        }
        return arguments;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
                .toList();
    }

    private static Map<String, String> failing(String bundle, BiFunction<Language, String, Boolean> fails) {
        Map<String, String> failing = new TreeMap<>();
        for (Language language : Language.values()) {
            words(bundle, language).forEach((key, pattern) -> {
                if (fails.apply(language, pattern)) {
                    failing.put(language.code() + " " + key, pattern);
                }
            });
        }
        return failing;
    }

    /** The selectors of each plural in a pattern. */
    private static List<Set<String>> plurals(String pattern) {
        MessagePattern message = new MessagePattern(pattern);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < message.countParts(); i++) {
            MessagePattern.Part part = message.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                plurals.add(new HashSet<>());
            } else if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR && !plurals.isEmpty()) {
                plurals.get(plurals.size() - 1).add(message.getSubstring(part));
            }
        }
        return plurals;
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern message = new MessagePattern(pattern);
        Set<String> arguments = new TreeSet<>();
        for (int i = 0; i < message.countParts(); i++) {
            MessagePattern.Part.Type type = message.getPartType(i);
            if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                arguments.add(message.getSubstring(message.getPart(i)));
            }
        }
        return arguments;
    }

    private static Map<String, String> words(String bundle, Language language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(bundle, language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        return words;
    }

    private static Path file(String bundle, Language language) {
        return WORDS.resolve(bundle + "_" + language.code() + ".properties");
    }

    private static Map<Path, String> sources(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(file -> file, TranslationTest::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
