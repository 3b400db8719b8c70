package eu.tiltas.search.answer;

import eu.tiltas.language.Language;
import eu.tiltas.search.concept.QueryConcepts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what was typed into a search field, where it is a question that is understood to its last word. */
@ApplicationScoped
public class Answers {

    /** Signs of a search that is written as such. */
    private static final String OPERATORS = "\"“”„‟«»:*";

    private final QuestionBook book;
    private final Iterable<AnswerSource> sources;

    /** For the container's proxies. */
    protected Answers() {
        this(null, List.of());
    }

    @Inject
    public Answers(QuestionBook book, Instance<AnswerSource> sources) {
        this(book, (Iterable<AnswerSource>) sources);
    }

    public Answers(QuestionBook book, Iterable<AnswerSource> sources) {
        this.book = book;
        this.sources = sources;
    }

    /**
     * The answer; mostly none. Nobody who has facts is asked before the whole text has been understood.
     *
     * @param concepts what the text speaks of
     */
    public Optional<Answer> to(String text, QueryConcepts concepts, Language reader) {
        if (text.chars().anyMatch(c -> OPERATORS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        QuestionBook.Known known = book.now();
        return Stream.of(reader, concepts.language())
                .distinct()
                .flatMap(language -> Understanding.of(text, concepts, language, known).stream())
                .flatMap(asked -> answer(asked, reader).stream())
                .findFirst();
    }

    private Optional<Answer> answer(Form.Asked asked, Language reader) {
        for (AnswerSource source : sources) {
            if (source.kind().equals(asked.source())) {
                return source.answer(asked.question(), reader);
            }
        }
        return Optional.empty();
    }
}
