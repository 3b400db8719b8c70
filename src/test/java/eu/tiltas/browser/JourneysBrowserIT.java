package eu.tiltas.browser;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.LV;
import static eu.tiltas.language.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.tiltas.attachment.Samples;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What editors do from beginning to end, as they and their readers see it; each story has pages of its own. */
@RequiresBrowser
@Order(5)
class JourneysBrowserIT {

    private static final String DAYS = "first-days";

    private static final Map<Language, List<String>> FIRST_DAYS = new LinkedHashMap<>(Map.of(
            LT,
            List.of("Pirmos dienos Lietuvoje", "Ką padaryti atvykus.", "Deklaruokite gyvenamąją vietą."),
            LV,
            List.of("Pirmās dienas Lietuvā", "Kas jādara pēc ierašanās.", "Deklarējiet dzīvesvietu."),
            SV,
            List.of("Första dagarna i Litauen", "Att göra när man kommit fram.", "Anmäl din bostadsort."),
            EN,
            List.of("First days in Lithuania", "What to do on arrival.", "Declare your place of residence.")));

    private static final Map<Language, String> DAYS_AT = Map.of(
            LT, "/lt/pirmos-dienos-lietuvoje",
            LV, "/lv/pirmas-dienas-lietuva",
            SV, "/sv/forsta-dagarna-i-litauen",
            EN, "/en/first-days-in-lithuania");

    @Test
    void aNewPageGoesFromItsDraftToReadersInFourLanguagesAtOnce(Newsroom newsroom) {
        try (Editor author = newsroom.author(LT);
                Editor translator = newsroom.translator(SV);
                Editor publisher = newsroom.publisher(LV);
                Visit reader = newsroom.visit(Look.NARROW)) {
            author.begins(DAYS);
            writes(author, LT);
            author.isAt("in_review");

            translator.opensPage(DAYS);
            translator.seesNot(translator.word("desk.take"));
            for (Language language : List.of(LV, SV, EN)) {
                translator.opensText(DAYS, language);
                translator.sees(FIRST_DAYS.get(LT).get(2));
                assertThat(translator.page().locator("#checks .stops").allInnerTexts())
                        .containsExactly(translator.word("desk.refused.title"));
                writes(translator, language);
            }

            publisher.opens("/editor/pages?q=" + DAYS);
            ticksAll(publisher);
            publisher.presses("desk.step.approve");
            publisher.isTold("desk.done.act");
            assertThat(publisher.main().split(publisher.word("desk.stage.ready"), -1))
                    .hasSizeGreaterThan(4);
            publisher.opens("/editor/releases");
            publisher.fills("desk.release.title", "Pirmās dienas");
            publisher.presses("desk.release.begin");
            publisher.presses("desk.release.go");
            publisher.isRefused("desk.refused.release.empty");

            publisher.opens("/editor/pages?q=" + DAYS);
            ticksAll(publisher);
            publisher.picks("desk.way.set", "Pirmās dienas");
            publisher.presses("desk.way.collect");
            publisher.isTold("desk.done.act");
            DAYS_AT.values().forEach(address -> assertThat(reader.open(address)).isEqualTo(404));

            publisher.opens("/editor/releases");
            publisher.followsLink("Pirmās dienas");
            FIRST_DAYS.values().forEach(text -> publisher.sees(text.get(0)));
            publisher.presses("desk.release.go");

            publisher.isTold("desk.done.act");
            DAYS_AT.forEach((language, address) -> {
                assertThat(reader.open(address)).isEqualTo(200);
                assertThat(reader.page().innerText("main"))
                        .contains(FIRST_DAYS.get(language).toArray(new String[0]));
            });
        }
    }

    private static void writes(Editor editor, Language language) {
        List<String> text = FIRST_DAYS.get(language);
        editor.opensText(DAYS, language);
        editor.saves(text.get(0), text.get(1), text.get(2));
        editor.isAt("draft");
        editor.sendsToReview("");
    }

    private static void ticksAll(Editor editor) {
        editor.page().locator("main .box").all().forEach(box -> box.check());
    }

    @Test
    void aChangeInLithuanianIsSeenInThreeLanguagesAndTranslatedElsewhereAndByHand(Newsroom newsroom)
            throws IOException {
        try (Editor author = newsroom.author(LT);
                Editor translator = newsroom.translator(LV);
                Editor publisher = newsroom.publisher(EN);
                Visit reader = newsroom.visit(Look.NARROW)) {
            author.opensText("housing", LT);
            author.savesBody("Prašymą pateikite per 60 dienų.\n\nBūstas skiriamas šešiems mėnesiams.");
            author.sendsToReview("Prašymui pateikti yra 60 dienų.");
            publisher.approvesAndPublishes("housing", LT);

            translator.opensPage("housing");
            assertThat(translator.page().locator(".stage-stale").allInnerTexts())
                    .containsExactly(behind(translator), behind(translator), behind(translator));
            reader.open("/sv/tillfalligt-boende");
            assertThat(reader.page().getAttribute(".newer a", "hreflang")).isEqualTo("lt");

            translator.opens("/editor/translations?lang=lv");
            translator.sees("Laikinas būstas", behind(translator));
            translator.follows("desk.xliff");
            String file = download(translator, "Laikinas būstas");
            assertThat(file).contains("60 dienų");
            String translated =
                    file.replace("Iesniegumu iesniedziet 30 dienu laikā.", "Iesniegumu iesniedziet 60 dienu laikā.");
            upload(translator, "desk.xliff.file", "housing.xlf", translated);
            translator.presses("desk.xliff.read");
            translator.sees("60 dienu laikā");
            translator.isForEverybody();
            translator.presses("desk.xliff.take");
            translator.isTold("desk.xliff.taken");
            translator.opensText("housing", LV);
            translator.sendsToReview("Iesnieguma termiņš ir 60 dienas.");

            translator.opensText("housing", SV);
            assertThat(translator.page().locator(".beside del").allInnerTexts()).containsExactly("30");
            assertThat(translator.page().locator(".beside ins").allInnerTexts()).containsExactly("60");
            translator.fills("desk.text.body", "Ansök inom 60 dagar.\n\nBoendet beviljas för sex månader.");
            translator.ticks("desk.text.current");
            translator.saves();
            translator.sendsToReview("Ansökan ska göras inom 60 dagar.");
            publisher.approvesAndPublishes("housing", LV);
            publisher.approvesAndPublishes("housing", SV);

            translator.opensPage("housing");
            assertThat(translator.page().locator(".stage-stale").allInnerTexts())
                    .containsExactly(behind(translator));
            reader.open("/lv/pagaidu-majoklis");
            assertThat(reader.page().innerText("main")).contains("60 dienu laikā");
            reader.open("/sv/tillfalligt-boende");
            assertThat(reader.page().innerText("main")).contains("Ansök inom 60 dagar.", "sex månader");
            assertThat(reader.page().locator(".newer").count()).isZero();
            reader.open("/en/temporary-housing");
            assertThat(reader.page().innerText("main")).contains("Apply within 30 days.");
            assertThat(reader.page().locator(".newer").count()).isOne();
        }
    }

    private static String behind(Editor editor) {
        return editor.word("desk.changed", 1);
    }

    private static String download(Editor editor, String title) throws IOException {
        editor.page().getByLabel(title).check();
        Download download = editor.page()
                .waitForDownload(
                        () -> editor.page().locator("button[value=give]").click());
        return Files.readString(download.path());
    }

    private static void upload(Editor editor, String field, String name, String content) {
        editor.field(field)
                .setInputFiles(new FilePayload(name, "application/xml", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAddressThatChangesGoesOnLeadingToItsPage(Newsroom newsroom) {
        try (Editor author = newsroom.author(SV);
                Editor publisher = newsroom.publisher(LV);
                Visit reader = newsroom.visit(Look.NARROW)) {
            author.opensText("courses", SV);
            author.types("desk.text.slug", "kurser-i-litauiska");
            author.awaits("#slug-state", author.word("desk.slug.free", "/sv/kurser-i-litauiska"));
            author.awaits("#slug-state", "/sv/sprakkurser");
            author.saves();
            author.sendsToReview("");
            publisher.opensText("courses", SV);
            publisher.presses("desk.step.approve");
            publisher.presses("desk.step.publish");
            publisher.isRefused("desk.refused.note");
            publisher.ticks("desk.way.minor");
            publisher.presses("desk.step.publish");

            publisher.opensText("courses", SV);
            publisher.sees(publisher.word("desk.stage.published"));
            assertThat(reader.open("/sv/sprakkurser")).isEqualTo(200);
            assertThat(reader.path()).isEqualTo("/sv/kurser-i-litauiska");
            assertThat(reader.page().innerText("h1")).isEqualTo("Språkkurser");
            assertThat(reader.open("/lt/kalbos-kursai")).isEqualTo(200);
        }
    }

    @Test
    void aWithdrawnTextIsReadUnderItsReasonAndAnUnpublishedOneIsGone(Newsroom newsroom) {
        try (Editor publisher = newsroom.publisher(EN);
                Visit reader = newsroom.visit(Look.NARROW)) {
            publisher.opensPage("allowance");
            publisher.tick("take-lt");
            publisher.presses("desk.take.withdraw");
            publisher.isRefused("desk.refused.reason");
            assertThat(publisher.page().isChecked("#take-lt")).isTrue();
            publisher.fills("desk.take.reason", "Išmoka nebemokama nuo sausio.");
            publisher.presses("desk.take.withdraw");
            publisher.isTold("desk.done.act");
            publisher.sees(publisher.word("desk.stage.withdrawn"), "Išmoka nebemokama nuo sausio.");
            assertThat(reader.open("/lt/vienkartine-ismoka")).isEqualTo(200);
            assertThat(reader.page().innerText(".withdrawn")).contains("Išmoka nebemokama nuo sausio.");
            reader.page().setViewportSize(1280, 900);
            assertThat(reader.page().locator("main h1").boundingBox().y)
                    .as("the heading stands under the banner and above the text")
                    .isBetween(
                            reader.page().locator(".withdrawn").boundingBox().y,
                            reader.page().locator("main .body").boundingBox().y);
            assertThat(reader.page().innerText("main")).contains("Išmoka mokama vieną kartą.");

            publisher.tick("take-sv");
            publisher.presses("desk.take.unpublish");
            publisher.isTold("desk.done.act");
            assertThat(reader.open("/sv/engangsbidrag")).isEqualTo(410);
            publisher.tick("take-lv");
            publisher.fills("desk.take.onward", "letters");
            publisher.presses("desk.take.unpublish");
            assertThat(reader.open("/lv/vienreizejs-pabalsts")).isEqualTo(200);
            assertThat(reader.path()).isEqualTo("/lv/vestules-mums");

            publisher.presses("desk.page.restore");
            assertThat(reader.open("/lt/vienkartine-ismoka")).isEqualTo(200);
            assertThat(reader.page().locator(".withdrawn").count()).isZero();
        }
    }

    @Test
    void somebodyWithoutAnAccountReviewsByALinkThatDiesWithPublishing(Newsroom newsroom) {
        try (Editor author = newsroom.author(EN);
                Editor publisher = newsroom.publisher(SV);
                Visit reviewer = newsroom.visit(Look.NARROW)) {
            author.opensText("schooling", EN);
            author.savesBody(
                    "## Enrolment\n\nParents enrol a child at a school.\n\n## Language\n\nLessons in Lithuanian are free.");
            author.follows("desk.outside.go");
            author.fills("desk.outside.addressee", "Ministry of Education");
            author.fills("desk.outside.note", "Are the lessons free?");
            author.presses("desk.outside.ask");
            author.isTold("desk.outside.made");
            author.isForEverybody();
            String link = author.page().inputValue(".handed input");

            reviewer.open(link);
            Page review = reviewer.page();
            assertThat(review.innerText("body")).contains("Are the lessons free?", "Lessons in Lithuanian are free.");
            review.fill("#review-name", "Jonas");
            review.locator("summary", new Page.LocatorOptions().setHasText("Language"))
                    .click();
            review.getByLabel(Pattern.compile("Lessons in Lithuanian are free")).fill("In the first year only.");
            review.waitForTimeout(3_200);
            review.click(".review button[type=submit]");
            assertThat(review.title()).isNotBlank();
            assertThat(review.innerText("#review-error")).contains(author.word("outside.refused.verdict"));
            assertThat(isSeen(review, "#review-error"))
                    .as("the reason without scrolling")
                    .isTrue();
            assertThat(review.inputValue("#review-name")).isEqualTo("Jonas");
            assertThat(Axe.faults(review)).isEmpty();
            assertThat(Overflow.scrolls(reviewer)).isEqualTo(0);
            assertThat(Overflow.texts(reviewer)).isEmpty();
            review.check("#review-change");
            review.click(".review button[type=submit]");
            assertThat(review.innerText(".review [role=status]")).isEqualTo(author.word("outside.thanks"));
            assertThat(isSeen(review, ".review [role=status]"))
                    .as("thanks without scrolling")
                    .isTrue();
            assertThat(reviewer.cookies()).isEmpty();

            author.opens("/editor/");
            author.sees("Ministry of Education", author.word("desk.outside.answers", 1));
            author.opensText("schooling", EN);
            author.sees("Jonas", author.word("desk.outside.verdict.change"), "In the first year only.");
            author.presses("desk.outside.finish");
            author.opensText("schooling", EN);
            author.seesNot("In the first year only.");
            author.sendsToReview("Lessons are free.");
            assertThat(reviewer.open(link)).isEqualTo(200);
            publisher.approvesAndPublishes("schooling", EN);

            assertThat(reviewer.open(link)).isEqualTo(410);
            assertThat(review.innerText("h1")).isEqualTo(author.word("error.review-published.title"));
        }
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedInWordsAndTheFormKeepsWhatWasTyped(Newsroom newsroom) {
        try (Editor author = newsroom.author(LT)) {
            author.opens("/editor/import");
            author.fills("desk.import.paste", "Tekstas, kurį jau įklijavau.");
            author.fills("desk.import.address", "https://example.org/saltinis");
            brings(author, "programa.exe", new byte[] {'M', 'Z', 0, 1});
            author.isRefused("desk.refused.intake.kind");
            keepsWhatWasTyped(author);
            brings(author, "sugadintas.docx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
            author.isRefused("desk.refused.intake.broken");
            keepsWhatWasTyped(author);
            brings(author, "didelis.docx", new byte[22 << 20]);
            author.isRefused("desk.refused.intake.large", 20);
            keepsWhatWasTyped(author);

            author.presses("desk.import.read");
            author.sees(author.word("desk.import.whole"));
            author.isForEverybody();
            assertThat(author.field("desk.text.body").inputValue()).startsWith("Tekstas, kurį jau įklijavau.");
        }
    }

    @Test
    void aWrongUploadIsRefusedInWordsUntilTheRightPictureComesDescribed(Newsroom newsroom) {
        byte[] svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>".getBytes(StandardCharsets.UTF_8);
        byte[] empty = new byte[0];
        try (Editor author = newsroom.author(LT);
                Editor publisher = newsroom.publisher(LV)) {
            author.opens("/editor/files");
            author.fillsField("words-lt", "Uostas rytą");
            author.fillsField("words-sv", "Hamnen på morgonen");
            sends(author, "upload", "uostas.png", svg);
            isUnfit(author, "file.unfit.svg");
            describesTheHarbour(author);
            sends(author, "upload", "uostas.png", new byte[22 << 20]);
            author.isRefused("desk.refused.intake.large", 20);
            describesTheHarbour(author);
            sends(author, "upload", "uostas.png", empty);
            isUnfit(author, "file.unfit.empty");
            describesTheHarbour(author);
            author.isForEverybody();

            sends(author, "upload", "Uostas rytą.png", Samples.picture("png", 640, 400));
            author.isTold("desk.files.uploaded");
            author.isForEverybody();
            assertThat(author.visit().path()).isEqualTo("/editor/file?key=uostas-ryta");
            assertThat(author.page().inputValue("#describe #alt-lt")).isEqualTo("Uostas rytą");
            assertThat(author.page().inputValue("#describe #alt-sv")).isEqualTo("Hamnen på morgonen");
            author.sees(author.word(
                    "desk.files.alt.missing.in",
                    author.word("language.name.lv") + ", " + author.word("language.name.en")));
            author.fillsField("alt-lv", "Osta rītā");
            author.fillsField("alt-en", "The harbour in the morning");
            author.page().click("#describe button.act");
            author.isTold("desk.done.act");

            publisher.opens("/editor/file?key=uostas-ryta");
            sends(publisher, "replace", "osta.png", svg);
            isUnfit(publisher, "file.unfit.svg");
            sends(publisher, "replace", "osta.jpg", Samples.picture("jpg", 640, 400));
            isUnfit(publisher, "file.unfit.other", "PNG", "JPG");
            publisher.isForEverybody();
            assertThat(publisher.page().inputValue("#alt-en")).isEqualTo("The harbour in the morning");
            sends(publisher, "replace", "osta.png", Samples.picture("png", 800, 500));
            publisher.isTold("desk.done.act");
            publisher.sees("800 × 500");
            assertThat(publisher.page().evaluate("document.querySelector('.kept img').naturalWidth"))
                    .isEqualTo(800);
        }
    }

    private static void sends(Editor editor, String form, String name, byte[] content) {
        editor.page()
                .locator("#" + form + " input[type=file]")
                .setInputFiles(new FilePayload(name, "image/png", content));
        editor.page().click("#" + form + " button[name=act]");
        editor.page().waitForLoadState();
    }

    private static void isUnfit(Editor editor, String reason, Object... arguments) {
        editor.isRefused("desk.refused.file", Fault.error(0, reason, arguments).reason(editor.language()));
    }

    private static void describesTheHarbour(Editor author) {
        assertThat(author.page().inputValue("#words-lt")).isEqualTo("Uostas rytą");
        assertThat(author.page().inputValue("#words-lv")).isEmpty();
        assertThat(author.page().inputValue("#words-sv")).isEqualTo("Hamnen på morgonen");
        assertThat(author.page().inputValue("#words-en")).isEmpty();
    }

    private static void brings(Editor author, String name, byte[] content) {
        author.field("desk.import.file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        author.presses("desk.import.read");
    }

    private static void keepsWhatWasTyped(Editor author) {
        assertThat(author.field("desk.import.paste").inputValue()).isEqualTo("Tekstas, kurį jau įklijavau.");
        assertThat(author.field("desk.import.address").inputValue()).isEqualTo("https://example.org/saltinis");
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondSeesBothTextsSideBySideAndLosesNothing(Newsroom newsroom) {
        try (Editor first = newsroom.author(SV);
                Editor second = newsroom.secondAuthor(LV)) {
            first.opensText("permits", LV);
            second.opensText("permits", LV);
            second.sees("author-sv");
            first.savesBody("Atļauju izsniedz uz diviem gadiem.");

            second.fills("desk.text.summary", "Kam un cik ilgi vajadzīga darba atļauja.");
            second.fills("desk.text.body", "Atļauju izsniedz uz vienu gadu. To var pagarināt.");
            second.presses("desk.text.save");
            assertThat(second.page().innerText(".conflict:focus"))
                    .contains(second.word("desk.conflict.lead", "author-sv"));
            second.isForEverybody();
            standsSideBySide(second.page());
            assertThat(second.field("desk.text.body").inputValue().strip())
                    .isEqualTo("Atļauju izsniedz uz vienu gadu. To var pagarināt.");

            second.presses("desk.conflict.take");
            second.isTold("desk.conflict.taken");
            assertThat(second.field("desk.text.body").inputValue().strip())
                    .isEqualTo("Atļauju izsniedz uz diviem gadiem.");
            second.follows("desk.writing.take");
            assertThat(second.field("desk.text.summary").inputValue()).startsWith("Kam un cik ilgi");
            first.savesBody("Atļauju izsniedz uz diviem gadiem. Tā ir bez maksas.");
            second.presses("desk.text.save");
            second.isForEverybody();
            second.tick("part-5-theirs");
            second.presses("desk.conflict.merge");
            second.isTold("desk.conflict.merged");
            assertThat(second.field("desk.text.summary").inputValue()).startsWith("Kam un cik ilgi");
            assertThat(second.field("desk.text.body").inputValue().strip())
                    .isEqualTo("Atļauju izsniedz uz diviem gadiem. Tā ir bez maksas.");

            second.savesBody("Atļauju izsniedz uz diviem gadiem. To var pagarināt.");
            second.follows("desk.history");
            second.page().fill("#from", "2");
            second.page().fill("#to", "4");
            second.presses("desk.history.compare");
            assertThat(second.page().innerText(".difference")).contains("diviem gadiem", "To var pagarināt.");
        }
    }

    private static void standsSideBySide(Page page) {
        Locator sides = page.locator(".both-by-both .both-sides > div");
        assertThat(sides.first().innerText()).contains("vienu", "To var pagarināt.");
        assertThat(sides.last().innerText()).contains("diviem", "gadiem");
        assertThat(page.locator(".conflict ins").allInnerTexts()).isNotEmpty();
        assertThat(sides.last().boundingBox().y).isEqualTo(sides.first().boundingBox().y);
        page.setViewportSize(360, 800);
        assertThat(sides.last().boundingBox().y)
                .isGreaterThan(sides.first().boundingBox().y + sides.first().boundingBox().height - 1);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(1280, 900);
    }

    private static boolean isSeen(Page page, String selector) {
        double top = page.locator(selector).boundingBox().y;
        return top >= 0 && top < page.viewportSize().height;
    }
}
