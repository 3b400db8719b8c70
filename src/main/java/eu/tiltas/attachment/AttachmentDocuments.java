package eu.tiltas.attachment;

import eu.tiltas.config.Clock;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.FileUse;
import eu.tiltas.link.FileUses;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.SearchDocument;
import eu.tiltas.search.SearchDocument.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Documents as search sees them: those that readers may have, in the languages they are in. */
@ApplicationScoped
class AttachmentDocuments implements DocumentSource {

    /** About how many characters a passage has, as in pages. */
    private static final int LENGTH = 1_500;

    private static final int MOST_PAGES = 3;

    @Inject
    Attachments files;

    @Inject
    Contents contents;

    @Inject
    FileUses uses;

    @Override
    public String kind() {
        return AttachmentStore.KIND;
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return files.published(subject)
                .filter(file -> !file.type().isImage())
                .map(this::documents)
                .orElse(List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        files.all().forEach(file -> subject.accept(documents(file.key())));
    }

    /** A file is found or not by what pages name it, and tells their titles. */
    @Override
    public Set<String> following(String kind, Collection<String> changed) {
        return uses.everNamed(kind, changed);
    }

    private List<SearchDocument> documents(Attachment file) {
        List<Passage> passages = passages(contents.words(file.hash()));
        List<FileUse> seen =
                uses.of(file.key()).stream().filter(FileUse::isSeen).toList();
        return file.description().spoken().stream()
                .sorted()
                .map(language -> document(file, language, passages, seen))
                .toList();
    }

    private static SearchDocument document(
            Attachment file, Language language, List<Passage> passages, List<FileUse> seen) {
        return new SearchDocument(
                AttachmentStore.KIND,
                file.key(),
                language,
                file.url(),
                file.title(language),
                summary(file, language, seen),
                List.of(),
                AttachmentStore.KIND,
                "",
                LocalDate.ofInstant(file.recorded(), Clock.ZONE),
                passages);
    }

    /** Its format and size, and on which pages of that language it stands. */
    private static String summary(Attachment file, Language language, List<FileUse> seen) {
        String pages = seen.stream()
                .filter(use -> use.language() == language)
                .map(FileUse::title)
                .distinct()
                .limit(MOST_PAGES)
                .collect(Collectors.joining("; "));
        String facts = FileFacts.of(file, language);
        return pages.isEmpty() ? facts + "." : Messages.ofPortal().in(language).get("file.found", facts, pages);
    }

    private static List<Passage> passages(String words) {
        List<Passage> passages = new ArrayList<>();
        String left = words.replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
        while (!left.isEmpty()) {
            int end = end(left);
            passages.add(new Passage("", "", left.substring(0, end).strip()));
            left = left.substring(end).strip();
        }
        return passages;
    }

    /** Where a passage ends: at a line's end if there is one in its second half, else between words. */
    private static int end(String text) {
        if (text.length() <= LENGTH) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', LENGTH);
        int word = text.lastIndexOf(' ', LENGTH);
        if (line > LENGTH / 2) {
            return line;
        }
        return word > LENGTH / 2 ? word : LENGTH;
    }
}
