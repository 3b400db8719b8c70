package eu.tiltas.page;

import static eu.tiltas.language.Language.EN;
import static eu.tiltas.language.Language.LT;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import meets what editors did: it never undoes it, and tells where the two disagree. */
abstract class EditedImportContract {

    @TempDir
    Path root;

    private final OwnPages pages = new OwnPages(database());

    /** A new, empty database. */
    abstract DataSource database();

    private ContentOnDisk content;

    @BeforeEach
    void begin() {
        content = ContentOnDisk.at(root);
        content.write("pages/hall/page.yaml", "sourceLanguage: lt\norder: 3\n");
        content.page("hall", "lt", "sale", "Salė", "Iš bylos.");
        content.page("hall", "en", "hall", "Hall", "From the file.");
        assertThat(run()).isEmpty();
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private List<String> run() {
        return pages.importFrom(root).problems().stream()
                .map(problem -> problem.path() + " " + problem.fault().key())
                .toList();
    }

    private void edit(String body) {
        int latest = pages.page("hall").text(EN).orElseThrow().latest().number();
        int number = pages.save(ANNA, "hall", new DraftText(EN, "Hall", "hall", "", List.of(), body), latest, 0);
        pages.publish("hall", EN, number, "Edited.", false);
    }

    /** Lets somebody do something when the next import has read what editors did, and has not written yet. */
    private void whileImporting(Runnable work) {
        PageHolder holder = pages.get(PageHolder.class);
        KnownPages known = holder.pages;
        holder.pages = new KnownPages() {
            @Override
            Map<String, KnownPage> live() {
                return known.live();
            }

            @Override
            Map<Language, Map<String, String>> withdrawn() {
                return known.withdrawn();
            }

            @Override
            Map<String, EditedPage> edited() {
                holder.pages = known;
                Map<String, EditedPage> edited = known.edited();
                CompletableFuture.runAsync(work).join();
                return edited;
            }
        };
    }

    private void atTheDesk(String key, String title) {
        pages.begin(key);
        pages.live(key, LT, title, "Tekstas.");
    }

    private String keyAt(String slug) {
        return pages.in(() -> pages.get(Pages.class).keyAt(LT, slug)).orElse("");
    }

    @Test
    void anAddressThatIsPublishedWhileAnImportRunsIsNotTakenByIt() {
        content.page("yard", "lt", "kiemas", "Kiemas", "Iš bylos.");
        content.page("yard", "en", "yard", "Yard", "From the file.");
        whileImporting(() -> atTheDesk("court", "Kiemas"));

        assertThat(run()).containsExactly("pages/yard/lt.md slug.taken");

        assertThat(keyAt("kiemas")).isEqualTo("court");
        assertThat(pages.published("court", LT)).isPresent();
        assertThat(pages.published("yard", LT)).isEmpty();
        assertThat(pages.published("yard", EN)).isPresent();
        assertThat(run()).as("told each time").containsExactly("pages/yard/lt.md slug.taken");
    }

    @Test
    void noAddressOfAPageMadeAtTheDeskIsTaken() {
        atTheDesk("court", "Kiemas");
        content.page("yard", "lt", "kiemas", "Kiemas", "Iš bylos.");

        assertThat(run()).containsExactly("pages/yard/lt.md slug.taken");

        assertThat(keyAt("kiemas")).isEqualTo("court");
        assertThat(pages.published("yard", LT)).isEmpty();
    }

    @Test
    void noAddressOfAWithdrawnTextIsTaken() {
        atTheDesk("court", "Kiemas");
        pages.run(() -> pages.get(Withdrawing.class).withdraw(BORIS, "court", Set.of(LT), "Old."));
        content.page("yard", "lt", "kiemas", "Kiemas", "Iš bylos.");

        assertThat(run()).containsExactly("pages/yard/lt.md slug.taken");

        assertThat(keyAt("kiemas")).isEqualTo("court");
    }

    @Test
    void aTextThatCannotMoveKeepsItsAddressFromTheOneThatWasToFollow() {
        content.page("yard", "lt", "kiemas", "Kiemas", "Iš bylos.");
        assertThat(run()).isEmpty();
        content.page("yard", "lt", "aikste", "Aikštė", "Iš bylos.");
        content.page("court", "lt", "kiemas", "Kiemas", "Iš bylos.");
        whileImporting(() -> atTheDesk("square", "Aikštė"));

        assertThat(run()).containsExactlyInAnyOrder("pages/yard/lt.md slug.taken", "pages/court/lt.md slug.taken");

        assertThat(keyAt("kiemas")).isEqualTo("yard");
        assertThat(keyAt("aikste")).isEqualTo("square");
    }

    @Test
    void textsExchangeTheirAddressesInOneImport() {
        content.page("yard", "lt", "kiemas", "Kiemas", "Iš bylos.");
        assertThat(run()).isEmpty();
        content.page("yard", "lt", "aikste", "Aikštė", "Iš bylos.");
        content.page("court", "lt", "kiemas", "Kiemas", "Iš bylos.");

        assertThat(run()).isEmpty();

        assertThat(keyAt("kiemas")).isEqualTo("court");
        assertThat(keyAt("aikste")).isEqualTo("yard");
    }

    @Test
    void whatIsPublishedWhileAnImportRunsIsNotOverwrittenByIt() {
        content.page("hall", "en", "hall", "Hall", "Otherwise.");
        content.page("yard", "en", "yard", "Yard", "New.");
        whileImporting(() -> edit("By hand."));

        assertThat(run()).containsExactly("pages/hall edited.meanwhile");

        assertThat(body()).isEqualTo("By hand.\n");
        assertThat(pages.published("yard", EN)).isPresent();
    }

    @Test
    void whatIsPublishedWhileAnImportRunsIsNotTakenAwayByIt() {
        content.remove("pages/hall/page.yaml").remove("pages/hall/lt.md").remove("pages/hall/en.md");
        whileImporting(() -> edit("By hand."));

        assertThat(run()).containsExactly("pages/hall edited.meanwhile");

        assertThat(pages.published("hall", EN)).isPresent();
    }

    private String body() {
        DeskPage.Text text = pages.page("hall").text(EN).orElseThrow();
        return pages.in(() -> pages.get(DeskPages.class)
                .text(new RevisionKey("hall", EN, text.last()))
                .orElseThrow()
                .body());
    }

    @Test
    void importedTranslationsAgreeWithTheirSource() {
        assertThat(pages.page("hall").text(EN).orElseThrow().latest().madeFrom())
                .isEqualTo(1);

        content.page("hall", "lt", "sale", "Salė", "Kitaip.");
        assertThat(run()).isEmpty();

        assertThat(pages.page("hall").text(EN).orElseThrow().changed()).isEqualTo(1);
        content.page("hall", "en", "hall", "Hall", "Otherwise.");
        assertThat(run()).isEmpty();
        assertThat(pages.page("hall").text(EN).orElseThrow().changed()).isZero();
    }

    @Test
    void whatEditorsWroteStaysWhereTheFileSaysWhatItSaid() {
        edit("By hand.");

        assertThat(run()).isEmpty();
        content.page("hall", "lt", "sale", "Salė", "Kitaip.");
        assertThat(run()).isEmpty();

        assertThat(body()).isEqualTo("By hand.\n");
    }

    @Test
    void aFileThatSaysSomethingElseIsAConflictAndToldEachTime() {
        edit("By hand.");
        content.page("hall", "en", "hall", "Hall", "From a newer file.");

        assertThat(run()).containsExactly("pages/hall/en.md edited");
        assertThat(run()).containsExactly("pages/hall/en.md edited");

        assertThat(body()).isEqualTo("By hand.\n");
    }

    @Test
    void whatEditorsHaveWithdrawnDoesNotComeBack() {
        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "hall", Set.of(EN, LT), ""));

        assertThat(run()).isEmpty();
        assertThat(pages.published("hall", EN)).isEmpty();
        content.page("hall", "en", "hall", "Hall", "From a newer file.");
        assertThat(run()).containsExactly("pages/hall/en.md edited");
        assertThat(pages.published("hall", EN)).isEmpty();
    }

    @Test
    void aFileThatIsGoneTakesNothingAwayThatEditorsChanged() {
        edit("By hand.");
        content.remove("pages/hall/en.md");

        assertThat(run()).containsExactly("pages/hall/en.md edited.gone");
        content.remove("pages/hall");
        content.write("pages/.keep", "");
        assertThat(run()).containsExactly("pages/hall edited.gone");

        assertThat(body()).isEqualTo("By hand.\n");
        assertThat(pages.published("hall", EN)).isPresent();
    }

    @Test
    void aPageMadeAtTheDeskIsNoneOfTheTreesBusiness() {
        pages.begin("new");
        pages.live("new", LT, "Nauja", "Tekstas.");

        assertThat(run()).isEmpty();
        assertThat(pages.published("new", LT)).isPresent();
    }

    @Test
    void metadataThatEditorsSetStay() {
        pages.run(() -> pages.get(Care.class).describe(BORIS, "hall", Map.of("order", "7")));

        assertThat(run()).isEmpty();
        assertThat(pages.page("hall").metadata().order()).isEqualTo(7);
        content.write("pages/hall/page.yaml", "sourceLanguage: lt\norder: 5\n");
        assertThat(run()).containsExactly("pages/hall/page.yaml edited");
        assertThat(pages.page("hall").metadata().order()).isEqualTo(7);
    }

    @Test
    void aDraftIsOvertakenByANewerFile() {
        int draft = pages.save(ANNA, "hall", text(EN, "Hall", "Draft."), 1, 0);
        content.page("hall", "en", "hall", "Hall", "From a newer file.");
        assertThat(run()).isEmpty();

        Saving saving = pages.in(() -> pages.get(Drafts.class).save(ANNA, "hall", text(EN, "Hall", "More."), draft, 0));

        assertThat(saving).isInstanceOf(Saving.Conflict.class);
        assertThat(pages.refused(() ->
                        pages.get(Publishing.class).publish(OwnPages.DORA, new RevisionKey("hall", EN, draft), true)))
                .contains("desk.refused.overtaken");
    }
}
