package eu.tiltas.search.answer;

import eu.tiltas.language.Language;
import java.util.Optional;

/** A feature that can answer questions. Rather than an answer that may be wrong it gives none. */
public interface AnswerSource {

    /** The word for it in {@code questions.tsv}. */
    String kind();

    /** What it knows, in the words of a language; empty where it is not sure, or knows nothing of it. */
    Optional<Answer> answer(Question question, Language reader);
}
