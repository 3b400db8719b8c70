package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;

/**
 * Somebody at the desk, in a window and a language of their own. Buttons, fields and links are found by the words that
 * stand on them, which are named by their keys; after every step the console of the browser must be silent.
 */
final class Editor implements AutoCloseable {

    private final Visit visit;
    private final Page page;
    private final Language language;
    private final Messages.Words words;

    Editor(Visit visit, Language language) {
        this.visit = visit;
        page = visit.page();
        this.language = language;
        words = Messages.ofPortal().in(language);
    }

    /** At the desk already. */
    Editor withSession(String word) {
        visit.remember("tiltas-desk", word);
        return this;
    }

    Visit visit() {
        return visit;
    }

    /** The one that the desk speaks to them. */
    Language language() {
        return language;
    }

    Page page() {
        return page;
    }

    String word(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    void opens(String path) {
        visit.open(path);
        looks();
    }

    void opensText(String key, Language language) {
        opens("/editor/text?key=" + key + "&lang=" + language.code());
    }

    /** The page of the desk that shows all languages of a page. */
    void opensPage(String key) {
        opens("/editor/page?key=" + key);
    }

    private void looks() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(visit.complaints()).as(visit.path()).isEmpty();
    }

    private Locator button(String key, Object... arguments) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(word(key, arguments)).setExact(true));
    }

    Locator field(String key, Object... arguments) {
        return page.getByLabel(word(key, arguments), new Page.GetByLabelOptions().setExact(true));
    }

    void presses(String key, Object... arguments) {
        button(key, arguments).first().click();
        looks();
    }

    void follows(String key, Object... arguments) {
        followsLink(word(key, arguments));
    }

    void followsLink(String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true))
                .first()
                .click();
        looks();
    }

    void fills(String key, String text) {
        field(key).first().fill(text);
    }

    void picks(String key, String option) {
        field(key).first().selectOption(new SelectOption().setLabel(option));
    }

    /** Fills what has only a name of its own in the page. */
    void fillsField(String id, String text) {
        page.fill("#" + id, text);
    }

    /** As {@link #fills}, key by key. */
    void types(String key, String text) {
        field(key).first().fill("");
        field(key).first().pressSequentially(text);
    }

    void ticks(String key) {
        field(key).first().check();
    }

    /** Ticks what has only a name of its own in the page. */
    void tick(String id) {
        page.check("#" + id);
    }

    /** Waits until a part of the page says something. */
    void awaits(String place, String text) {
        page.locator(place, new Page.LocatorOptions().setHasText(text)).waitFor();
    }

    /** What the page says, apart from the navigation. */
    String main() {
        return page.innerText("main");
    }

    void sees(String... texts) {
        assertThat(main()).contains(texts);
    }

    void seesNot(String... texts) {
        assertThat(main()).doesNotContain(texts);
    }

    void isTold(String key, Object... arguments) {
        assertThat(page.innerText(".told:focus")).isEqualTo(word(key, arguments));
    }

    /** The reasons are listed, and whoever uses a keyboard or a screen reader is there at once. */
    void isRefused(String key, Object... arguments) {
        assertThat(page.innerText("#troubles")).contains(word(key, arguments));
        assertThat(page.locator("#troubles:focus").count()).as("focus").isOne();
        assertThat(page.title()).startsWith(word("desk.error") + ": ");
    }

    /** What axe-core finds; the state of the page that is open is one of many that have no address. */
    void isForEverybody() {
        assertThat(Axe.faults(page)).as(visit.path()).isEmpty();
        assertThat(visit.complaints()).as(visit.path()).isEmpty();
    }

    /** Begins a page that is written in Lithuanian first, and stands before its empty text. */
    void begins(String key) {
        opens("/editor/pages");
        fills("desk.new.key", key);
        presses("desk.new.go");
        isTold("desk.done.begun");
    }

    /** Writes all of a text and saves it. */
    void saves(String title, String summary, String body) {
        fills("desk.pages.title", title);
        fills("desk.text.summary", summary);
        savesBody(body);
    }

    void savesBody(String body) {
        fills("desk.text.body", body);
        saves();
    }

    void saves() {
        presses("desk.text.save");
        isTold("desk.done.saved");
    }

    /** Sends what was saved to review, and says what readers are told, if something. */
    void sendsToReview(String note) {
        fills("desk.way.note", note);
        presses("desk.step.submit");
        isTold("desk.done.act");
        isAt("in_review");
    }

    void approvesAndPublishes(String key, Language language) {
        opensText(key, language);
        presses("desk.step.approve");
        isAt("ready");
        presses("desk.step.publish");
        isAt("published");
    }

    /** Where the text stands, as its page says. */
    void isAt(String stage) {
        assertThat(page.locator("main .stage").first().innerText()).isEqualTo(word("desk.stage." + stage));
    }

    @Override
    public void close() {
        visit.close();
    }
}
