package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.tiltas.language.Language;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.xliff.Agreement;
import eu.tiltas.xliff.BilingualFile;
import eu.tiltas.xliff.State;
import eu.tiltas.xliff.XliffReader;
import eu.tiltas.xliff.XliffWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.MidFileData;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TagType;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.metadata.Meta;
import net.sf.okapi.lib.xliff2.metadata.MetaGroup;
import net.sf.okapi.lib.xliff2.metadata.Metadata;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that go out as XLIFF and come back, by the portal itself and by another tool. */
class BilingualTest {

    private static final Pattern FIELD = Pattern.compile("(?m)^(title|summary|slug): *(.*)$");

    static List<Map<Language, DraftText>> pages() throws IOException {
        Map<Path, Map<Language, DraftText>> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("content/pages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                Language language = Language.of(file.getFileName().toString().substring(0, 2))
                        .orElseThrow();
                pages.computeIfAbsent(file.getParent(), page -> new EnumMap<>(Language.class))
                        .put(language, text(file, language));
            }
        }
        return List.copyOf(pages.values());
    }

    private static DraftText text(Path file, Language language) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^---\n", 3);
        Map<String, String> fields = new TreeMap<>();
        Matcher field = FIELD.matcher(parts[1]);
        while (field.find()) {
            fields.put(field.group(1), field.group(2).replaceAll("^[\"']|[\"']$", ""));
        }
        Matcher keywords = Pattern.compile("(?m)^keywords: \\[(.*)]$").matcher(parts[1]);
        List<String> words = keywords.find() ? List.of(keywords.group(1).split(",")) : List.of();
        return new DraftText(
                language,
                fields.get("title"),
                fields.getOrDefault("slug", "a"),
                fields.getOrDefault("summary", ""),
                words,
                parts[2]);
    }

    private static Bilingual bilingual(
            DraftText source, DraftText madeFrom, Language target, Optional<DraftText> base) {
        RevisionKey from = new RevisionKey("emn", source.language(), 3);
        return new Bilingual(from, source, madeFrom, target, base.isPresent() ? 2 : 0, base, State.FINAL);
    }

    private static byte[] written(Bilingual text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XliffWriter.write(List.of(text.file()), out);
        return out.toByteArray();
    }

    private static Agreement agreed(Bilingual text, byte[] file) {
        return Agreement.of(text.file(), XliffReader.read(file).files().get(0));
    }

    private static DraftText back(Bilingual text, byte[] file) {
        Agreement agreement = agreed(text, file);
        assertThat(agreement.reasons()).isEmpty();
        return text.with(agreement);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatGoesOutComesBackTheSameInAllPairsOfLanguages(Map<Language, DraftText> page) {
        for (DraftText source : page.values()) {
            for (DraftText target : page.values()) {
                if (source != target) {
                    Bilingual text = bilingual(source, source, target.language(), Optional.of(target));

                    assertThat(back(text, written(text))).isEqualTo(target);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aSourceThatIsItsOwnTranslationComesBackAsItIs(Map<Language, DraftText> page) throws Exception {
        DraftText source = page.values().iterator().next();
        Bilingual text = bilingual(source, source, Language.EN, Optional.empty());

        String copied = okapi(written(text), true);

        DraftText back = back(text, copied.getBytes(StandardCharsets.UTF_8));
        assertThat(back.blocks()).isEqualTo(source.blocks());
        assertThat(back.keywords()).isEqualTo(source.keywords());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileIsValidByTheStandardsSchemas(Map<Language, DraftText> page) throws Exception {
        DraftText source = page.values().iterator().next();
        for (DraftText target : page.values()) {
            Bilingual text = bilingual(source, source, target.language(), Optional.of(target));

            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(written(text))));
        }
    }

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
            return factory.newSchema(XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read by Okapi with all its checks and written again; with translations that are the sources, or with "!" behind them. */
    private static String okapi(byte[] file, boolean copy) {
        StringWriter out = new StringWriter();
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL);
                XLIFFWriter writer = new XLIFFWriter()) {
            reader.open(new ByteArrayInputStream(file));
            StartXliffData start = null;
            while (reader.hasNext()) {
                Event event = reader.next();
                if (event.isStartXliff()) {
                    start = event.getStartXliffData();
                    writer.create(out, start.getSourceLanguage(), start.getTargetLanguage());
                } else if (event.isUnit()) {
                    for (Segment segment : event.getUnit().getSegments()) {
                        Fragment target = segment.getTarget(Part.GetTarget.CLONE_SOURCE);
                        target.append(copy ? "" : "!");
                        segment.setState(TargetState.TRANSLATED);
                    }
                }
                writer.writeEvent(event);
            }
        }
        return out.toString();
    }

    private static DraftText lt(String body) {
        return new DraftText(Language.LT, "Tinklas", "tinklas", "Trumpai.", List.of("EMT"), body);
    }

    private static DraftText sv(String body) {
        return new DraftText(Language.SV, "Nätverk", "natverk", "Kort.", List.of("EMN"), body);
    }

    @Test
    void anotherToolChangesTranslationsAndTheyComeBack() {
        DraftText source = lt("## Antraštė\n\nPirma [nuoroda](page:iom) čia.\n\n| A | B |\n|---|---|\n| c | d |\n");
        DraftText target = sv("## Rubrik\n\nFörsta\n[länken](page:iom) här.\n\n| A | B |\n|---|---|\n| c | d |\n");
        Bilingual text = bilingual(source, source, Language.SV, Optional.of(target));

        DraftText back = back(text, okapi(written(text), false).getBytes(StandardCharsets.UTF_8));

        assertThat(back.title()).isEqualTo("Nätverk!");
        assertThat(back.body())
                .contains("## Rubrik!\n", "Första [länken](page:iom) här.!\n", "| A | B! |\n|---|---|\n| c | d! |\n");
        assertThat(back.slug()).isEqualTo("natverk");
    }

    @Test
    void aFileThatAnotherToolWroteByItselfIsTaken() {
        DraftText source = new DraftText(Language.LT, "Tinklas", "tinklas", "", List.of(), "Vienas **du**.\n");
        Bilingual text = bilingual(source, source, Language.SV, Optional.empty());
        StringWriter out = new StringWriter();
        try (XLIFFWriter writer = new XLIFFWriter()) {
            writer.create(out, "lt", "sv");
            StartFileData file = new StartFileData("any");
            file.setOriginal("emn");
            writer.writeStartFile(file);
            MidFileData mid = new MidFileData();
            Metadata metadata = new Metadata();
            MetaGroup group = new MetaGroup("tiltas");
            group.add(new Meta("source-revision", "3"));
            group.add(new Meta("base-revision", "0"));
            metadata.add(group);
            mid.setMetadata(metadata);
            writer.writeMidFile(mid);
            writer.writeUnit(unit("title", "Tinklas", "Nätverk"));
            Unit body = new Unit("b1");
            Segment segment = body.appendSegment();
            strong(segment.getSource(), "Vienas ", "du");
            strong(segment.getTarget(Part.GetTarget.CREATE_EMPTY), "Ett ", "två");
            segment.setState(TargetState.TRANSLATED);
            writer.writeUnit(body);
            writer.writeEndFile();
        }

        DraftText back = back(text, out.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(back.title()).isEqualTo("Nätverk");
        assertThat(back.body()).isEqualTo("Ett **två**.\n");
    }

    private static void strong(Fragment fragment, String before, String inside) {
        fragment.append(before);
        fragment.append(TagType.OPENING, "1", "<b>", false);
        fragment.append(inside);
        fragment.append(TagType.CLOSING, "1", "</b>", false);
        fragment.append(".");
    }

    private static Unit unit(String id, String source, String target) {
        Unit unit = new Unit(id);
        Segment segment = unit.appendSegment();
        segment.setSource(source);
        segment.setTarget(target);
        segment.setState(TargetState.TRANSLATED);
        return unit;
    }

    @Test
    void aBlockWhoseSourceChangedSaysWhatItSaidBefore() {
        DraftText before = lt("Pirma.\n\nAntra.\n");
        Bilingual text = bilingual(lt("Pirma.\n\nKita.\n"), before, Language.SV, Optional.of(sv("Ett.\n\nTvå.\n")));

        BilingualFile file = text.file();

        assertThat(file.units().get(4).state()).isEqualTo(State.INITIAL);
        assertThat(file.units().get(4).before()).isEqualTo("Antra.");
        assertThat(file.units().get(3).state()).isEqualTo(State.FINAL);
        assertThat(new String(written(text), StandardCharsets.UTF_8))
                .contains("subState=\"tiltas:stale\"", "category=\"previous-source\"");
        Agreement untouched = agreed(text, written(text));
        assertThat(file.units().stream().filter(untouched::isLeft)).hasSize(1);
    }

    private static List<String> refused(String... changes) {
        DraftText source = lt("Pirma [nuoroda](page:iom).\n\nAntra.\n");
        Bilingual text = bilingual(source, source, Language.SV, Optional.of(sv("Ett [länk](page:iom).\n\nTvå.\n")));
        String file = new String(written(text), StandardCharsets.UTF_8);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(file).containsPattern(changes[i]);
            file = file.replaceFirst(changes[i], Matcher.quoteReplacement(changes[i + 1]));
        }
        byte[] changed = file.getBytes(StandardCharsets.UTF_8);
        List<Reason> reasons = new ArrayList<>();
        Refused refused = catchThrowableOfType(Refused.class, () -> {
            Agreement agreement = agreed(text, changed);
            reasons.addAll(agreement.reasons());
            if (reasons.isEmpty()) {
                text.with(agreement);
            }
        });
        if (refused != null) {
            reasons.addAll(refused.reasons());
        }
        return reasons.stream().map(Reason::key).toList();
    }

    @Test
    void whatChangedTheStructureIsRefusedWithAllReasons() {
        assertThat(refused("<unit id=\"b2\".*?</unit>", "", "Pirma", "Kita"))
                .containsExactly("desk.xliff.refused.changed", "desk.xliff.refused.missing");
        assertThat(refused("<unit id=\"b2\"", "<unit id=\"b9\""))
                .containsExactly("desk.xliff.refused.missing", "desk.xliff.refused.extra");
        assertThat(refused("<target>Ett <pc.*?</pc>", "<target>Ett länk"))
                .containsExactly("desk.xliff.refused.code.missing");
        assertThat(refused("<target>Ett", "<target>Ett <ph id=\"7\"/>"))
                .containsExactly("desk.xliff.refused.code.unknown");
        assertThat(refused("<target>Två", "<target>Två [x](page:evil)")).containsExactly("desk.xliff.refused.marks");
        assertThat(refused("<target>Två", "<target># Två")).containsExactly("desk.xliff.refused.marks");
        assertThat(refused("state=\"final\"", "state=\"done\"")).containsExactly("desk.xliff.refused.state");
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + new File("pom.xml").toURI() + "\">]><x>&e;</x>";

        Refused refused =
                catchThrowableOfType(Refused.class, () -> XliffReader.read(evil.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.reasons()).extracting(Reason::key).containsExactly("desk.xliff.refused.xml");
    }

    @Test
    void whatAFileSaysThatACodeIsCountsForNothing() {
        DraftText source = lt("Pirma [nuoroda](page:iom).\n");
        Bilingual text = bilingual(source, source, Language.SV, Optional.of(sv("Ett [länk](page:iom).\n")));
        String file = new String(written(text), StandardCharsets.UTF_8)
                .replace("](page:iom)", "](https://evil.example)")
                .replace("<target>Ett ", "<target>Se ");

        assertThat(back(text, file.getBytes(StandardCharsets.UTF_8)).body()).isEqualTo("Se [länk](page:iom).\n");
    }

    @Test
    void aFileOfTheStandardsEarlierFormIsRefused() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> XliffReader.read("<xliff version=\"1.2\"/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.reasons()).extracting(Reason::key).containsExactly("desk.xliff.refused.standard");
    }
}
