package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.search.answer.Answer;
import eu.tiltas.search.answer.AnswerSource;
import eu.tiltas.search.answer.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Answers questions by the facts that hold today. */
@ApplicationScoped
class FactAnswers implements AnswerSource {

    @Inject
    Registers registers;

    @Override
    public String kind() {
        return RegisterStore.KIND;
    }

    @Override
    public Optional<Answer> answer(Question question, Language reader) {
        LocalDate today = registers.today();
        Telling telling = new Telling(registers, reader, today, today);
        return question.named().isPresent()
                ? new NamedAnswers(registers, telling, reader).answer(question)
                : registers
                        .at(question.of().get(0))
                        .filter(register -> register.declaration().coverage().isPresent())
                        .flatMap(register ->
                                new PartyAnswers(register.on(today, today), telling, reader).answer(question));
    }
}
