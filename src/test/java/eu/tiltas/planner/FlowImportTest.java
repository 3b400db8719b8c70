package eu.tiltas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.ContentOnDisk;
import eu.tiltas.config.Clock;
import eu.tiltas.content.Transfer;
import eu.tiltas.language.Language;
import eu.tiltas.link.LinkTarget;
import eu.tiltas.markup.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the import of flows takes over, refuses and tells. */
class FlowImportTest {

    private ContentOnDisk content;
    private ImportedFlows imported;
    private Transfer transfer;

    /** One page, named tickets. */
    private static final class Tickets implements LinkTarget {

        @Override
        public String kind() {
            return "page";
        }

        @Override
        public Optional<Reader.Target> target(String key, Language reader) {
            return key.equals("tickets")
                    ? Optional.of(new Reader.Target("/en/tickets", "Tickets", reader))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void pack(@TempDir Path folder) {
        content = ContentOnDisk.at(folder);
        imported = new ImportedFlows(List.of(new Tickets()));
        transfer = new Transfer(folder, new Clock(), List.of(imported.holder()));
        SmallFlow.write(content);
    }

    /** The problems as {@code path:line: reason}. */
    private List<String> problems() {
        return transfer.run().problems().stream()
                .map(problem -> problem.describe(Language.EN))
                .toList();
    }

    @Test
    void aGoodFlowIsTakenOver() {
        assertThat(problems()).isEmpty();
        assertThat(imported.flows().at(Language.SV, "trip-sv")).isPresent();
    }

    @Test
    void aSecondImportChangesNothing() {
        transfer.run();
        assertThat(transfer.run().changed()).isZero();
    }

    /** A piece of the tree, what it becomes, and the line and reason of the refusal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "start: way | start: road | 1 | ‘road’ is neither a question nor an outcome",
                "go: bags}] | go: boots}] | 10 | ‘boots’ is neither a question nor an outcome",
                "{if: {way: ferry}, go: land}, {go: bags} | {if: {way: ferry}, go: land} | 10 | The question ‘way’ is a dead end: its last step must have no condition",
                "latest: 2030-12-31, optional: true, next: trip | latest: 2030-12-31, optional: true, next: people | 14 | The questions go in a circle: from ‘when’ back to ‘people’",
                "{if: {way: ferry}, go: land}, {go: bags} | {go: bags} | 11 | ‘land’ cannot be reached: no path leads there",
                "{if: {people: 10..30}, go: crowd}, {go: when} | {go: when} | 17 | ‘crowd’ cannot be reached: no path leads there",
                "ask: several, choices | ask: many, choices | 12 | ‘many’ is not a kind of question: one, several, country, date or number",
                "[ferry, train] | [ferry] | 10 | The question needs 2 to 16 different choices",
                "least: 1, most: 30 | least: 31, most: 30 | 13 | The bound ‘31’ comes after the bound ‘30’",
                "{if: {way: ferry}, go: land} | {if: {way: boat}, go: land} | 10 | ‘boat’ is no answer to the question ‘way’",
                "{if: {way: ferry}, go: land} | {if: {road: ferry}, go: land} | 10 | There is no question ‘road’",
                "{if: {way: ferry}, go: land} | {if: {bags: dog}, go: land} | 10 | The condition asks for ‘bags’, but that question has not been asked before it",
                "crowd: [ticket] | crowd: [tickets] | 17 | There is no item ‘tickets’",
                "crowd: [ticket] | crowd: [union] | 17 | The list of the outcome ‘crowd’ is empty on some path",
                "if: {bags: dog}, unless: {way: train} | if: {bags: dog}, unless: {bags: dog} | 20 | The item ‘dog’ is shown on no path",
                "pack: {stage: before, source: book} | pack: {stage: after, source: book} | 19 | There is no stage ‘after’",
                "pack: {stage: before, source: book} | pack: {stage: before, source: film} | 19 | There is no source ‘film’",
                "pack: {stage: before, source: book} | pack: {stage: before} | 19 | The item ‘pack’ has no source and is not marked as a question to an institution (open)",
                "open: true, web: 'https://example.org/eu' | open: true | 22 | The item ‘union’ says to ask but not whom: it needs who or web",
                "page:tickets | page:gone | 21 | The reference ‘page:gone’ leads nowhere",
                "page:tickets | tickets | 21 | ‘tickets’ is not a reference (page:emn, subject:organisations/emn, dataset:population)",
                "day: when | day: way | 5 | ‘way’ is not a question for a date",
                "updated: 2026-11-27 | updated: soon | 3 | ‘soon’ is not a date of the form 2026-11-21",
                "way: {ask | v: {ask: one, choices: [a, b], next: way}\\n  way: {ask | 10 | ‘v’ cannot be a key: lower-case letters and digits with hyphens between, no reserved word, none twice",
            })
    void aSpoiltTreeIsRefusedWithItsLine(String good, String bad, int line, String reason) {
        assertThat(SmallFlow.YAML).contains(good);
        content.write(SmallFlow.TREE, SmallFlow.YAML.replace(good, bad.replace("\\n", "\n")));

        assertThat(problems()).contains(SmallFlow.TREE + ":" + line + ": " + reason);
        assertThat(imported.flows().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: A trip en | subtitle: A trip | 1 | The field ‘title’ is missing",
                "  pack: {title: Pack | sack: {title: Pack | 19 | There are no words for ‘items.pack’",
                "{food: Food, tent: Tent, dog: Dog} | {food: Food, tent: Tent} | 12 | There are no words for ‘choices.dog’",
                "for {people, plural, one {# person} other {# persons}} | for {people, plural, one {# person}} | 16 | This is not an ICU pattern",
                "That is many | That is {crowds} | 17 | The words name the answer ‘crowds’, which is not always known here or cannot be named",
                "That is many | In {land} | 17 | The words name the answer ‘land’, which is not always known here or cannot be named",
                "That is many | With {bags} | 17 | The words name the answer ‘bags’, which is not always known here or cannot be named",
                "2: Transport is called way now | 1: Nothing | 24 | There are no words for ‘changes.2’",
                "slug: trip-en | slug: Trip! | 1 | ‘Trip!’ can’t be an address"
            })
    void spoiltWordsAreRefusedWithTheirLine(String good, String bad, int line, String reason) {
        String words = SmallFlow.words("en");
        String piece = good.replace("\\n", "\n");
        assertThat(words).contains(piece);
        content.write(SmallFlow.ENGLISH, words.replace(piece, bad));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(SmallFlow.ENGLISH + ":" + line + ": " + reason));
        assertThat(imported.flows().all()).isEmpty();
    }

    @Test
    void aMissingLanguageIsTold() {
        content.remove("planner/trip/lv.yaml");
        assertThat(problems())
                .containsExactly(
                        "planner/trip/lv.yaml: This file is missing: a flow has its words in all four languages");
    }

    @Test
    void wordsWithoutATreeAreTold() {
        content.remove(SmallFlow.TREE);
        assertThat(problems()).containsExactly(SmallFlow.TREE + ": This file is missing: the folder has only words");
    }

    @Test
    void aSpoiltFlowKeepsItsLastGoodText() {
        transfer.run();
        content.write(SmallFlow.TREE, SmallFlow.YAML.replace("start: way", "start: road"));
        transfer.run();
        assertThat(imported.flows().find("trip"))
                .map(flow -> flow.tree().start())
                .contains("way");
    }

    @Test
    void twoFlowsCanNotHaveOneAddress() {
        content.write("planner/walk.yaml", SmallFlow.YAML);
        for (String language : new String[] {"lt", "lv", "sv", "en"}) {
            content.write("planner/walk/" + language + ".yaml", SmallFlow.words(language));
        }
        assertThat(problems()).hasSize(4).allMatch(problem -> problem.contains("trip"));
        assertThat(imported.flows().all()).hasSize(1);
    }

    @Test
    void whatIsGoneIsWithdrawn() {
        transfer.run();
        content.remove(SmallFlow.TREE).remove("planner/trip");
        content.write("planner/.keep", "");
        assertThat(transfer.run().removed()).isEqualTo(1);
        assertThat(imported.flows().all()).isEmpty();
    }

    @Test
    void aMissingFolderRemovesNothing() {
        transfer.run();
        content.remove("planner");
        assertThat(transfer.run().removed()).isZero();
        assertThat(imported.flows().all()).hasSize(1);
    }

    @Test
    void aFlowWithEndlessPathsIsRefused() {
        StringBuilder questions = new StringBuilder("questions:\n");
        for (int i = 0; i < 20; i++) {
            questions.append(
                    "  q%d: {ask: one, choices: [a, b], next: %s}%n".formatted(i, i == 19 ? "end" : "q" + (i + 1)));
        }
        content.write(
                SmallFlow.TREE,
                "version: 1\norder: 1\nupdated: 2026-11-27\nstart: q0\nstages: {now: 0}\nsources: {b: {asOf: 2025}}\n"
                        + questions
                        + "outcomes: {end: [x]}\nitems:\n  x: {stage: now, source: b}\n");
        assertThat(problems()).contains(SmallFlow.TREE + ":1: Too many paths: more than 100,000");
    }
}
