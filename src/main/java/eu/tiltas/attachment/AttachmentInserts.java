package eu.tiltas.attachment;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.link.InsertSource;
import eu.tiltas.link.Insertable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Files to show or to lead to, also those that readers may not have yet. */
@ApplicationScoped
class AttachmentInserts implements InsertSource {

    @Inject
    Attachments files;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Insertable> find(String words, Language language, int most) {
        return files.all().stream()
                .filter(file -> file.fits(words))
                .limit(most)
                .map(file -> new Insertable(
                        AttachmentStore.KIND, file.title(language), file.markdown(), note(file, language)))
                .toList();
    }

    /** Its format and size, and what a picture shows, or that nothing tells it. */
    private static String note(Attachment file, Language language) {
        String facts = FileFacts.of(file, language);
        if (!file.type().isImage() || file.description().decorative()) {
            return facts;
        }
        String missing = Messages.ofPortal().in(language).get("desk.files.alt.missing");
        return facts + ". " + file.description().alternatives().getOrDefault(language, missing);
    }
}
