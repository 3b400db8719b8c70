package eu.tiltas.search.answer;

import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentHolder;
import eu.tiltas.content.ContentTree;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The questions that are understood now: as the content tree was last read, at the start or by an import. */
@ApplicationScoped
public class QuestionBook implements ContentHolder {

    private final Path root;
    private volatile Known known;

    /** The words are kept as they are looked up, which needs the dictionaries. */
    record Known(QuestionFiles files, Map<Language, Phrases> phrases) {

        static Known of(QuestionFiles files) {
            Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
            Arrays.stream(Language.values())
                    .forEach(language -> phrases.put(
                            language, new Phrases(language, files.words().getOrDefault(language, List.of()))));
            return new Known(files, phrases);
        }
    }

    /** For the container's proxies. */
    protected QuestionBook() {
        this((Path) null);
    }

    @Inject
    public QuestionBook(Settings settings) {
        this(settings.contentDir());
    }

    private QuestionBook(Path root) {
        this.root = root;
    }

    /** @param root the folder that holds {@code search} */
    public static QuestionBook of(Path root) {
        return new QuestionBook(root);
    }

    Known now() {
        Known now = known;
        return now == null ? first() : now;
    }

    private synchronized Known first() {
        if (known == null) {
            known = Known.of(QuestionFiles.read(root));
        }
        return known;
    }

    @Override
    public synchronized void take(ContentTree tree) {
        QuestionFiles files = QuestionFiles.read(tree);
        if (known == null || !known.files().equals(files)) {
            known = Known.of(files);
        }
    }
}
