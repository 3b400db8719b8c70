package eu.tiltas.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.link.BadParameter;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers in an address are read and walked. */
class TurnTest {

    private static final FlowTree TREE = tree();

    private static FlowTree tree() {
        List<Fault> faults = new ArrayList<>();
        FlowTree tree = FlowTreeFile.read("trip", SmallFlow.YAML, faults).orElseThrow();
        FlowShape.of(tree, faults);
        assertThat(faults).isEmpty();
        return tree;
    }

    /** Parameters written {@code a=b&c=d}. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            parameters.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=", ""));
        }
        return parameters;
    }

    private static Turn turn(String query) {
        return Turn.of(TREE, parameters(query));
    }

    private static Turn.Ask ask(String query) {
        assertThat(turn(query)).isInstanceOf(Turn.Ask.class);
        return (Turn.Ask) turn(query);
    }

    private static Turn.Done done(String query) {
        assertThat(turn(query)).isInstanceOf(Turn.Done.class);
        return (Turn.Done) turn(query);
    }

    @ParameterizedTest
    @CsvSource({
        "v=2&way=ferry, land",
        "v=2&way=train, bags",
        "land=SE&v=2&way=ferry, bags",
        "bags=none&land=SE&v=2&way=ferry, people",
        "bags=food.dog&people=2&v=2&way=train, when"
    })
    void theFirstQuestionWithoutAnswerIsAsked(String query, String question) {
        assertThat(ask(query).question().key()).isEqualTo(question);
        assertThat(ask(query).wrong()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bags=none&people=2&v=2&way=train&when=none, trip",
        "bags=none&people=9&v=2&way=train&when=2027-05-02, trip",
        "bags=none&people=10&v=2&way=train, crowd"
    })
    void answersLeadToTheirOutcome(String query, String outcome) {
        assertThat(done(query).journey().outcome().orElseThrow().key()).isEqualTo(outcome);
    }

    @Test
    void anItemAppliesByItsConditionAndSaysBecauseOfWhat() {
        Journey journey =
                done("bags=food.dog&land=SE&people=2&v=2&way=ferry&when=none").journey();
        List<FlowTree.Item> items = TREE.applying(journey.outcome().orElseThrow(), journey.answers());
        assertThat(items).extracting(FlowTree.Item::key).containsExactly("pack", "ticket", "dog", "union");
        assertThat(items.get(2).condition().because(journey.answers()))
                .isEqualTo(Map.of("bags", "dog", "way", "ferry"));
        assertThat(items.get(3).condition().because(journey.answers())).isEqualTo(Map.of("land", "SE"));
    }

    @Test
    void aCountryOutsideTheUnionIsNotInIt() {
        Journey journey =
                done("bags=none&land=NO&people=2&v=2&way=ferry&when=none").journey();
        assertThat(TREE.applying(journey.outcome().orElseThrow(), journey.answers()))
                .extracting(FlowTree.Item::key)
                .containsExactly("pack", "ticket");
    }

    @ParameterizedTest
    @CsvSource({
        "asked=way&v=2&way=ferry, v=2&way=ferry",
        "asked=land&land=SE&v=2&way=ferry, land=SE&v=2&way=ferry",
        "asked=bags&bags.dog=on&bags.food=on&v=2&way=train, bags=food.dog&v=2&way=train",
        "asked=bags&v=2&way=train, bags=none&v=2&way=train",
        "asked=people&bags=none&people= 3 &v=2&way=train, bags=none&people=3&v=2&way=train",
        "asked=when&bags=none&people=3&v=2&way=train&when=, bags=none&people=3&v=2&way=train&when=none"
    })
    void whatAFormSendsIsKeptUnderOneAddress(String sent, String kept) {
        assertThat(turn(sent)).isEqualTo(new Turn.Onward(parameters(kept)));
    }

    @ParameterizedTest
    @CsvSource({
        "asked=way&v=2, way",
        "asked=way&way=plane&v=2, way",
        "asked=land&land=LT&v=2&way=ferry, land",
        "asked=land&land=&v=2&way=ferry, land",
        "asked=people&bags=none&people=31&v=2&way=train, people",
        "asked=people&bags=none&people=x&v=2&way=train, people",
        "asked=when&bags=none&people=3&v=2&way=train&when=2031-01-01, when",
        "asked=when&bags=none&people=3&v=2&way=train&when=2027-02-30, when",
        "bags=none&people=0&v=2&way=train, people",
        "bags=dog.food&v=2&way=train, bags"
    })
    void aWrongAnswerComesBackToItsQuestion(String query, String question) {
        assertThat(ask(query).question().key()).isEqualTo(question);
        assertThat(ask(query).wrong()).isTrue();
    }

    @Test
    void aChangedAnswerKeepsTheRest() {
        String query = "bags=dog&land=SE&people=2&v=2&way=ferry&when=none";
        Turn.Ask change = ask(query + "&change=bags");
        assertThat(change.question().key()).isEqualTo("bags");
        assertThat(change.answer()).isEqualTo("dog");
        assertThat(change.answers()).containsOnlyKeys("land", "people", "way", "when");
        assertThat(turn(query.replace("bags=dog&", "bags.food=on&") + "&asked=bags"))
                .isEqualTo(new Turn.Onward(parameters(query.replace("dog", "food"))));
    }

    @Test
    void anAnswerThatAsksOneQuestionMoreKeepsThoseAfterIt() {
        Turn.Ask asked = ask("bags=dog&people=2&v=2&way=ferry&when=none");
        assertThat(asked.question().key()).isEqualTo("land");
        assertThat(asked.answers()).containsKeys("bags", "people", "when");
        assertThat(asked.before()).containsOnlyKeys("way");
    }

    @Test
    void anOutcomeKeepsOnlyTheAnswersThatLedToIt() {
        assertThat(turn("bags=none&land=SE&people=2&v=2&way=train&when=none"))
                .isEqualTo(new Turn.Onward(parameters("bags=none&people=2&v=2&way=train&when=none")));
    }

    @Test
    void anAddressWithoutVersionIsOfThisOne() {
        assertThat(turn("way=train")).isEqualTo(new Turn.Onward(parameters("v=2&way=train")));
    }

    @Test
    void anEarlierAddressOpensByItsFormerNamesAndKnowsThatItIsOld() {
        Turn turn = turn("bags=none&land=SE&people=2&transport=boat&v=1&when=none");
        assertThat(turn).isInstanceOf(Turn.Done.class);
        assertThat(turn.earlier(TREE)).contains(1);
        assertThat(((Turn.Done) turn).journey().answers()).containsEntry("way", "ferry");
    }

    @Test
    void anEarlierAddressWithAnAnswerThatIsNoMoreAsksAgain() {
        Turn.Ask asked = ask("transport=balloon&v=1");
        assertThat(asked.question().key()).isEqualTo("way");
        assertThat(asked.earlier(TREE)).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=3", "v=0", "v=x", "v=99999", "asked=road", "change=v", "v=2&asked="})
    void whatThePortalWouldNotWriteIsRefused(String query) {
        assertThatThrownBy(() -> turn(query)).isInstanceOf(BadParameter.class);
    }

    @Test
    void anEndlessAnswerIsRefused() {
        assertThatThrownBy(() -> turn("v=2&way=" + "x".repeat(201))).isInstanceOf(BadParameter.class);
    }

    @Test
    void theQuestionsThatMayComeAreCounted() {
        assertThat(new Depths(TREE).from("way")).isEqualTo(5);
        assertThat(new Depths(TREE).from("when")).isEqualTo(1);
    }
}
