package eu.tiltas.web;

import eu.tiltas.attachment.Attachment;
import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.KeptFile;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** What is answered where the files of editors stand: those that readers may have. */
@RequestScoped
class FileAnswers {

    @Inject
    Attachments files;

    static boolean isPlace(String path) {
        return path.startsWith(Routes.FILES);
    }

    Answer at(String path, Language preferred) {
        Optional<String> key = KeptFile.key(path);
        Optional<Attachment> file = key.flatMap(files::published);
        if (file.isEmpty()) {
            boolean gone = key.isPresent() && files.find(key.get()).isEmpty() && files.existed(key.get());
            return Answer.Failure.of(gone ? 410 : 404, preferred);
        }
        return KeptFile.of(file.get(), path)
                .<Answer>map(kept -> new Answer.Kept(new KeptBytes(kept, true)))
                .orElseGet(() -> elsewhere(file.get(), path, preferred));
    }

    /**
     * An older page may still ask for a picture made of older bytes: it gets what is there now. An import can bring
     * another format: who asks for the one before is led to it.
     */
    private Answer elsewhere(Attachment file, String path, Language preferred) {
        boolean picture = file.type().isImage() && path.startsWith(Routes.FILES + file.key() + "/");
        return picture || isFormer(file, path)
                ? new Answer.Redirect(302, file.url(), false)
                : Answer.Failure.of(404, preferred);
    }

    private boolean isFormer(Attachment file, String path) {
        String ending = path.substring(path.lastIndexOf('.'));
        return files.versions(file.key()).stream()
                .anyMatch(version -> version.name().endsWith(ending));
    }

    /** A file for somebody who reads a text that names it before readers do; 404 if there is none there. */
    Answer early(String path, Set<String> named, Language language) {
        return KeptFile.key(path)
                .filter(named::contains)
                .flatMap(files::find)
                .flatMap(file -> KeptFile.of(file, path))
                .<Answer>map(kept -> new Answer.Kept(new KeptBytes(kept, false)))
                .orElseGet(() -> Answer.Failure.of(404, language));
    }
}
