package eu.tiltas.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code site.yaml} says. */
class SiteTest {

    private final List<Fault> faults = new ArrayList<>();

    private Site read(String yaml) {
        return Site.read(yaml, faults);
    }

    @Test
    void sectionsKeepTheirOrder() {
        Site site = read("sections:\n  - {key: b, title: B}\n  - {key: a, title: A}");

        assertThat(site.sections()).extracting(Site.Section::key).containsExactly("b", "a");
        assertThat(faults).isEmpty();
    }

    @Test
    void sectionWithoutAKeyOrTitleIsAFault() {
        Site site = read("sections:\n  - title: A\n  - key: b");

        assertThat(site.sections()).isEmpty();
        assertThat(faults)
                .containsExactly(Fault.error(2, "field.missing", "key"), Fault.error(3, "field.missing", "title"));
    }

    @Test
    void addressOfASectionIsItsFoldedTitle() {
        Site site = read("sections:\n  - {key: a, title: {lt: Grįžimas į Lietuvą, en: Coming home}}");

        assertThat(site.sectionAt(Language.LT, "grizimas-i-lietuva")).isPresent();
        assertThat(site.sectionAt(Language.EN, "grizimas-i-lietuva")).isEmpty();
    }

    @Test
    void addressOfASectionMayBeGiven() {
        assertThat(read("sections:\n  - {key: a, title: A, slug: {en: home}}").sectionAt(Language.EN, "home"))
                .isPresent();
        assertThat(faults).isEmpty();
    }

    @Test
    void givenAddressMustBeASlug() {
        Site site = read("sections:\n  - key: a\n    title: A\n    slug: No Slug/");

        assertThat(faults).containsExactly(Fault.error(4, "slug", "No Slug/"));
        assertThat(site.section("a").orElseThrow().slug(Language.EN)).isEqualTo("a");
    }

    @Test
    void keyThatStandsTwiceIsAFault() {
        Site site = read("sections:\n  - {key: a, title: A}\n  - {key: a, title: B}");

        assertThat(site.sections()).hasSize(1);
        assertThat(faults).containsExactly(Fault.error(3, "yaml.twice", "a"));
    }

    @Test
    void titleWithoutLettersGivesWayToTheKey() {
        Site site = read("sections:\n  - {key: news, title: '🙂'}");

        assertThat(site.section("news").orElseThrow().slug(Language.SV)).isEqualTo("news");
    }

    @Test
    void languageWithoutATitleShowsTheKey() {
        Site site = read("sections:\n  - {key: news, title: {lt: Naujienos}}");

        assertThat(site.section("news").orElseThrow().title(Language.SV)).isEqualTo("news");
    }

    @Test
    void missingSummaryIsEmpty() {
        assertThat(read("sections:\n  - {key: a, title: A}")
                        .section("a")
                        .orElseThrow()
                        .summary(Language.LT))
                .isEmpty();
    }

    @Test
    void unknownFieldsAreWarnedOf() {
        read("colour: red\nsections:\n  - {key: a, title: A, icon: x}");

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        Fault.warning(1, "field.unknown", "colour"), Fault.warning(3, "field.unknown", "icon"));
    }

    @Test
    void emptyFileIsASiteWithAName() {
        assertThat(read("")).isEqualTo(Site.EMPTY);
        assertThat(faults).isEmpty();
    }

    @Test
    void brokenFileIsAFault() {
        read("sections: [");

        assertThat(faults).isNotEmpty().allMatch(Fault::isError);
    }
}
