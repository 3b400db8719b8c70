package eu.tiltas.page;

import static eu.tiltas.language.Language.LT;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.Description;
import eu.tiltas.attachment.FileDesk;
import eu.tiltas.attachment.Samples;
import eu.tiltas.change.ChangeLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text that readers see names a file that is gone, whoever is faster. */
abstract class NamedFilesContract {

    private static final int RACES = 25;

    /** Who has not come to an end by then waits for somebody. */
    private static final int WAITING = 150;

    @TempDir
    Path root;

    private final OwnPages pages = new OwnPages(database());
    private final ExecutorService other = Executors.newFixedThreadPool(2);

    /** A new, empty database. */
    abstract DataSource database();

    @AfterEach
    void end() {
        other.shutdownNow();
        pages.close();
    }

    /** The key of a new file, which is known to all. */
    private String file() {
        byte[] bytes = "Neris".getBytes(StandardCharsets.UTF_8);
        String key = pages.in(() -> pages.get(FileDesk.class).upload(ANNA, "upe.txt", bytes, Map.of()));
        pages.run(pages.get(ChangeLog.class)::poll);
        return key;
    }

    private void delete(String file) {
        pages.get(FileDesk.class).delete(ANNA, file);
    }

    /** From nothing to readers, in the caller's transaction. */
    private void publish(String page, String file) {
        publishBody(page, "[](file:" + file + ")");
    }

    private void publishBody(String page, String body) {
        DraftText text = text(LT, "Krantas " + page, body);
        Saving saving = pages.get(Drafts.class).save(ANNA, page, text, 0, 0);
        RevisionKey revision = new RevisionKey(page, LT, ((Saving.Saved) saving).number());
        pages.get(Review.class).take(ANNA, revision, Step.SUBMIT, "");
        pages.get(Review.class).take(BORIS, revision, Step.APPROVE, "");
        pages.get(Publishing.class).publish(BORIS, revision, false);
    }

    /** What somebody is refused who comes while another has done something and it is not yet kept. */
    private List<String> refusedDuring(Runnable first, Runnable second) throws Exception {
        Future<List<String>> later = pages.in(() -> {
            first.run();
            Future<List<String>> begun = other.submit(() -> pages.refused(second));
            try {
                begun.get(WAITING, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | InterruptedException | ExecutionException e) {
                assertThat(e).as("the second waits for the first").isInstanceOf(TimeoutException.class);
            }
            return begun;
        });
        return later.get();
    }

    @Test
    void whoDeletesAFileWaitsForTheTextThatGoesLiveWithIt() throws Exception {
        String file = file();
        pages.begin("shore");

        assertThat(refusedDuring(() -> publish("shore", file), () -> delete(file)))
                .containsExactly("desk.refused.file.used");
        assertThat(pages.published("shore", LT)).isPresent();
    }

    @Test
    void whoPublishesATextWaitsForWhoDeletesItsFile() throws Exception {
        String file = file();
        pages.begin("shore");

        assertThat(refusedDuring(() -> delete(file), () -> publish("shore", file)))
                .containsExactly("desk.refused.line");
        assertThat(pages.published("shore", LT)).isEmpty();
    }

    /** The key of a new picture that is described, which is known to all. */
    private String picture() {
        byte[] bytes = Samples.picture("png", 60, 40);
        String key = pages.in(() -> pages.get(FileDesk.class).upload(ANNA, "upe.png", bytes, Map.of(LT, "Upė")));
        pages.run(pages.get(ChangeLog.class)::poll);
        return key;
    }

    private Description description(String file) {
        return pages.in(
                () -> pages.get(Attachments.class).find(file).orElseThrow().description());
    }

    private void leaveOut(String file, String basedOn) {
        Description none = new Description(Map.of(), Map.of(), false, Set.of(), false);
        pages.get(FileDesk.class).describe(ANNA, file, basedOn, none);
    }

    @Test
    void whoLeavesWordsOutWaitsForTheTextThatGoesLiveWithThem() throws Exception {
        String file = picture();
        String basedOn = description(file).mark();
        pages.begin("shore");

        assertThat(refusedDuring(() -> publishBody("shore", "![](file:" + file + ")"), () -> leaveOut(file, basedOn)))
                .containsExactly("desk.refused.file.missed");
        assertThat(pages.published("shore", LT)).isPresent();
    }

    @Test
    void whoPublishesATextWaitsForWhoLeavesWordsOut() throws Exception {
        String file = picture();
        String basedOn = description(file).mark();
        pages.begin("shore");

        assertThat(refusedDuring(() -> leaveOut(file, basedOn), () -> publishBody("shore", "![](file:" + file + ")")))
                .containsExactly("desk.refused.line");
        assertThat(pages.published("shore", LT)).isEmpty();
    }

    @Test
    void ofTwoAtOnceOneIsRefusedAndTheOtherNot() throws Exception {
        for (int race = 0; race < RACES; race++) {
            String file = file();
            String page = "shore-" + race;
            pages.begin(page);
            CyclicBarrier start = new CyclicBarrier(2);

            Future<List<String>> published = racing(start, () -> publish(page, file));
            Future<List<String>> deleted = racing(start, () -> delete(file));

            assertThat(published.get().isEmpty()).isNotEqualTo(deleted.get().isEmpty());
            assertThat(pages.published(page, LT).isPresent())
                    .isEqualTo(published.get().isEmpty());
        }
    }

    private Future<List<String>> racing(CyclicBarrier start, Runnable work) {
        return other.submit(() -> {
            start.await();
            return pages.refused(work);
        });
    }

    @Test
    void ofASetEveryTextIsToldThatNamesWhatIsGone() {
        String file = file();
        List<RevisionKey> revisions = List.of(new RevisionKey("a", LT, 1), new RevisionKey("b", LT, 1));
        for (RevisionKey revision : revisions) {
            pages.begin(revision.page());
            pages.save(ANNA, revision.page(), text(LT, revision.page(), "[](file:" + file + ")"), 0, 0);
            pages.run(() -> pages.get(Review.class).take(ANNA, revision, Step.SUBMIT, ""));
            pages.run(() -> pages.get(Review.class).take(BORIS, revision, Step.APPROVE, ""));
        }
        // Nothing at the desk deletes what a draft names; another node's import may have.
        pages.run(() -> pages.get(Gone.class).take(file));

        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(BORIS, revisions)))
                .containsExactly("desk.refused.of", "desk.refused.of");
    }

    @Test
    void aTextThatComesBackIsLookedAtForItsFiles() {
        String file = file();
        pages.begin("shore");
        pages.run(() -> publish("shore", file));
        pages.run(() -> pages.get(Withdrawing.class).unpublish(BORIS, "shore", Set.of(LT), ""));
        pages.run(() -> pages.get(Gone.class).take(file));

        assertThat(pages.refused(() -> pages.get(Withdrawing.class).restore(BORIS, "shore", LT)))
                .containsExactly("desk.refused.line");
        assertThat(pages.published("shore", LT)).isEmpty();
    }

    @Test
    void anImportLeavesATextOutWhoseFileWasDeletedWhileItRan() {
        String file = file();
        ContentOnDisk content = ContentOnDisk.at(root);
        content.write("pages/shore/page.yaml", "sourceLanguage: lt\n");
        content.page("shore", "lt", "krantas", "Krantas", "Žr. [](file:" + file + ").");
        content.page("shore", "en", "shore", "Shore", "Without.");
        // The import reads what files there are from memory, which has not heard of this.
        pages.run(() -> delete(file));

        assertThat(pages.importFrom(root).problems())
                .extracting(problem -> problem.path() + " " + problem.fault().key())
                .containsExactly("pages/shore/lt.md quote.broken");
        assertThat(pages.published("shore", LT)).isEmpty();
    }

    /** Takes a file away without looking. */
    static class Gone {

        @jakarta.persistence.PersistenceContext
        jakarta.persistence.EntityManager entities;

        void take(String file) {
            entities.createQuery("update AttachmentRow a set a.live = false where a.key = :file")
                    .setParameter("file", file)
                    .executeUpdate();
        }
    }
}
