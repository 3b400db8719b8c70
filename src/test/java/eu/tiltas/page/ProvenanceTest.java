package eu.tiltas.page;

import static eu.tiltas.language.Language.LT;
import static eu.tiltas.language.Language.SV;
import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;
import static eu.tiltas.page.OwnPages.CILLA;
import static eu.tiltas.page.OwnPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.content.Site;
import eu.tiltas.content.SiteHolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a translation was made is said in saving it, stays with it, changes by an act, and is told in files. */
class ProvenanceTest {

    private final OwnPages pages = new OwnPages();

    @BeforeEach
    void begin() {
        pages.begin("emn");
        pages.live("emn", LT, "Tinklas", "Pirma.\n");
    }

    @AfterEach
    void end() {
        pages.close();
    }

    private int save(String title, int basedOn, Provenance made) {
        Saving saving = pages.in(() -> pages.get(Drafts.class)
                .save(CILLA, "emn", text(SV, title, "Ett.\n"), basedOn, 1, Optional.ofNullable(made)));
        return ((Saving.Saved) saving).number();
    }

    private RevisionEntry entry(int number) {
        return pages.in(() -> pages.get(DeskPages.class)
                .entry(new RevisionKey("emn", SV, number))
                .orElseThrow());
    }

    private void declare(int number, Provenance made) {
        pages.run(() -> pages.get(Provenances.class).declare(BORIS, new RevisionKey("emn", SV, number), made));
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        pages.run(() -> pages.get(PageExport.class).write(PageExportContract.into(files)));
        return files;
    }

    @Test
    void itIsAPersonsWorkUnlessSaidOtherwise() {
        assertThat(entry(save("Nätverk", 0, null)).provenance()).isEqualTo(Provenance.HUMAN);
    }

    @Test
    void savingAgainLeavesItAsItWas() {
        save("Nätverk", 0, Provenance.MACHINE);

        assertThat(entry(save("Nätverket", 1, null)).provenance()).isEqualTo(Provenance.MACHINE);
    }

    @Test
    void whoReviewedItIsKnownAtTheDesk() {
        save("Nätverk", 0, Provenance.MACHINE);
        save("Nätverket", 1, Provenance.MACHINE_REVIEWED);

        assertThat(entry(2).reviewedBy()).isEqualTo("cilla");
        assertThat(entry(2).reviewedAt()).contains(pages.now());
        assertThat(entry(save("Nätverken", 2, Provenance.MACHINE_REVIEWED)).reviewedBy())
                .isEqualTo("cilla");
    }

    @Test
    void aSourceIsNoTranslation() {
        assertThat(pages.refused(() -> pages.get(Drafts.class)
                        .save(ANNA, "emn", text(LT, "Tinklas", "Kita.\n"), 1, 0, Optional.of(Provenance.MACHINE))))
                .containsExactly("desk.refused.made.source");
        assertThat(pages.refused(() ->
                        pages.get(Provenances.class).declare(ANNA, new RevisionKey("emn", LT, 1), Provenance.MACHINE)))
                .containsExactly("desk.refused.made.source");
    }

    @Test
    void whatNobodyReviewedIsPublishedOnlyWhereTheSiteAllowsIt() {
        int number = save("Nätverk", 0, Provenance.MACHINE);
        RevisionKey key = new RevisionKey("emn", SV, number);

        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(OwnPages.DORA, key, true)))
                .containsExactly("desk.refused.made.unreviewed");
        pages.get(PublicationCheck.class).sites = site(false, true);
        assertThat(pages.refused(() -> pages.get(Publishing.class).publish(OwnPages.DORA, key, true)))
                .isEmpty();
    }

    @Test
    void whatIsPublicIsCalledAMachinesWorkOnlyWhereTheSiteAllowsIt() {
        pages.publish("emn", SV, save("Nätverk", 0, null), "", false);

        assertThat(pages.refused(() ->
                        pages.get(Provenances.class).declare(BORIS, new RevisionKey("emn", SV, 1), Provenance.MACHINE)))
                .containsExactly("desk.refused.made.unreviewed");
        assertThat(entry(1).provenance()).isEqualTo(Provenance.HUMAN);
    }

    static SiteHolder site(boolean newer, boolean machine) {
        return new SiteHolder() {
            @Override
            public Site site() {
                return new Site(Site.EMPTY.title(), Site.EMPTY.tagline(), List.of(), newer, machine);
            }
        };
    }

    @Test
    void reviewingAPublicTextTellsReadersAtOnceAndChangesItsFile() {
        pages.get(PublicationCheck.class).sites = site(false, true);
        pages.publish("emn", SV, save("Nätverk", 0, Provenance.MACHINE), "", false);
        assertThat(files().get("pages/emn/sv.md")).contains("\ntranslation: machine\n---\n");
        long before = pages.changes();

        declare(1, Provenance.MACHINE_REVIEWED);

        assertThat(pages.changes()).isEqualTo(before + 1);
        assertThat(files().get("pages/emn/sv.md")).contains("\ntranslation: machine-reviewed\n---\n");
        declare(1, Provenance.HUMAN);
        assertThat(files().get("pages/emn/sv.md")).doesNotContain("translation");
        assertThat(pages.refused(() ->
                        pages.get(Provenances.class).declare(BORIS, new RevisionKey("emn", SV, 1), Provenance.HUMAN)))
                .containsExactly("desk.refused.made.same");
    }
}
