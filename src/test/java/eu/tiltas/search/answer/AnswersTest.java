package eu.tiltas.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.config.Clock;
import eu.tiltas.content.Transfer;
import eu.tiltas.dataset.ImportedDatasets;
import eu.tiltas.language.Language;
import eu.tiltas.register.ImportedRegisters;
import eu.tiltas.search.concept.ConceptBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds answers over the portal's own content to what they reached, by the questions of {@code answers.tsv}. */
class AnswersTest {

    private static final Path CONTENT = Path.of("content");

    /** A wrong answer is worse than none. */
    private static final double PRECISION = 0.95;

    private static final double RECALL = 0.9;

    private static final Map<JudgedQuestion, Optional<Answer>> ANSWERS = new LinkedHashMap<>();
    private static final ConceptBook CONCEPTS = ConceptBook.of(CONTENT);
    private static ImportedRegisters registers;
    private static Answers answers;

    @BeforeAll
    static void ask() throws IOException {
        registers = new ImportedRegisters(CONTENT);
        registers.run();
        ImportedDatasets datasets = new ImportedDatasets();
        new Transfer(CONTENT, new Clock(), List.of(datasets.holder())).run();
        answers = new Answers(QuestionBook.of(CONTENT), List.of(registers.answers(), datasets.answers()));
        JudgedQuestion.read(CONTENT.resolve("search/answers.tsv"))
                .forEach(asked -> ANSWERS.put(asked, answer(asked.query(), asked.language())));
        ANSWERS.forEach((asked, answer) -> System.out.println(asked.line(answer)));
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    private static Optional<Answer> answer(String query, Language reader) {
        return answers.to(query, CONCEPTS.finder().asked(query, reader), reader);
    }

    private static long count(Language language, boolean given, boolean right) {
        return ANSWERS.entrySet().stream()
                .filter(entry -> language == null || entry.getKey().language() == language)
                .filter(entry ->
                        given ? entry.getValue().isPresent() : entry.getKey().isAnswerable())
                .filter(entry -> !right
                        || entry.getValue().filter(entry.getKey()::isRight).isPresent())
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void ofTheAnswersGivenHardlyOneIsWrong(Language language) {
        assertThat((double) count(language, true, true) / count(language, true, false))
                .isGreaterThanOrEqualTo(PRECISION);
    }

    @ParameterizedTest
    @EnumSource
    void mostOfWhatIsKnownIsAnswered(Language language) {
        assertThat((double) count(language, false, true) / count(language, false, false))
                .isGreaterThanOrEqualTo(RECALL);
    }

    @ParameterizedTest
    @EnumSource
    void enoughIsAskedInEachLanguageAndAThirdOfItHasNoAnswer(Language language) {
        List<JudgedQuestion> asked = ANSWERS.keySet().stream()
                .filter(question -> question.language() == language)
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(20);
        assertThat(asked)
                .filteredOn(question -> !question.isAnswerable())
                .hasSizeGreaterThanOrEqualTo(asked.size() / 3);
    }
}
