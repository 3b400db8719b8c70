package eu.tiltas.web.desk;

import eu.tiltas.attachment.Attachment;
import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.Description;
import eu.tiltas.attachment.FileDesk;
import eu.tiltas.attachment.FileFacts;
import eu.tiltas.link.FileUse;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A file: what it shows and is called, where it is used, and other bytes in its place. */
@Named("deskFile")
@RequestScoped
public class DeskFileView {

    private static final String PATH = Guard.ROOT + "file";

    /** A text that uses it. */
    public record Use(String url, String title, String code, String language, int revision, String publicUrl) {}

    /** What stood there. */
    public record Version(int number, String name, String size, String moment, String by, String hash) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Attachments files;

    @Inject
    FileDesk fileDesk;

    @Inject
    PageChoices choices;

    private Attachment file;
    private Description described;
    private List<Use> uses;

    static String url(String key) {
        return PATH + "?key=" + key;
    }

    /** Does what was sent, or reads the file that is asked for. */
    public void load() {
        String key = Sent.text("key");
        file = files.find(key).orElse(null);
        if (file == null) {
            desk.lead(DeskFilesView.PATH, "desk.files.missing");
            return;
        }
        described = file.description();
        Sent.kept()
                .filter(kept -> kept.fields().containsKey("basedon"))
                .ifPresent(kept -> described = DescriptionForm.read(name -> first(kept, name)));
        try {
            SentFile.demandRead(Sent.request());
            act(key);
        } catch (Refused e) {
            desk.refuse(e);
            file = files.find(key).orElse(file);
        }
    }

    private void act(String key) {
        switch (Sent.act()) {
            case "" -> {
                return;
            }
            case "describe" -> {
                described = DescriptionForm.read(Sent::text);
                fileDesk.describe(signedIn.actor(), key, Sent.text("basedon"), described);
            }
            case "replace" -> {
                SentFile sent = DeskFilesView.sent();
                fileDesk.replace(signedIn.actor(), key, sent.name(), sent.content());
            }
            case "delete" -> {
                fileDesk.delete(signedIn.actor(), key);
                desk.lead(DeskFilesView.PATH, "desk.files.deleted");
                return;
            }
            default -> throw Refused.because("desk.refused.act");
        }
        desk.lead(url(key), "desk.done.act");
    }

    private static String first(KeptForm kept, String name) {
        return kept.fields().getOrDefault(name, List.of("")).get(0);
    }

    public boolean isThere() {
        return file != null;
    }

    public String getKey() {
        return file.key();
    }

    public String getTitle() {
        return file == null ? "" : file.title(desk.language());
    }

    public String getFacts() {
        return FileFacts.of(file, desk.language());
    }

    public boolean isPicture() {
        return file.type().isImage();
    }

    public int getWidth() {
        return file.width();
    }

    public int getHeight() {
        return file.height();
    }

    /** Where the desk shows its bytes, whether readers may have them or not. */
    public String getBytes() {
        return DeskFileBytesView.url(file.url());
    }

    public String getPublicUrl() {
        return files.isPublic(file) ? file.url() : "";
    }

    /** The largest file that is taken. */
    public int getMegabytes() {
        return fileDesk.mostMegabytes();
    }

    /** What a text says to show it or to lead to it. */
    public String getSnippet() {
        return file.markdown();
    }

    public String getPictures() {
        return String.join(
                ", ",
                file.variants().stream()
                        .map(variant -> variant.width() + " × " + variant.height() + ": "
                                + FileFacts.size(variant.size(), desk.language()))
                        .toList());
    }

    /** What is said of it, as it is kept or was typed. */
    public DescriptionForm getForm() {
        return new DescriptionForm(file, described, choices);
    }

    /** What somebody who saves now has seen. */
    public String getBasedOn() {
        return file.description().mark();
    }

    /** The languages in which nothing tells what the picture shows. */
    public String getWordless() {
        return String.join(", ", file.wordless().stream().map(choices::language).toList());
    }

    public List<Use> getUses() {
        if (uses == null) {
            uses = files.uses(file.key()).stream().map(this::use).toList();
        }
        return uses;
    }

    private Use use(FileUse use) {
        return new Use(
                DeskTextView.url(use.key(), use.language()),
                use.title().isEmpty() ? use.key() : use.title(),
                use.language().code(),
                choices.language(use.language()),
                use.revision(),
                use.url());
    }

    public List<Version> getVersions() {
        return files.versions(file.key()).stream()
                .map(version -> new Version(
                        version.number(),
                        version.name(),
                        FileFacts.size(version.size(), desk.language()),
                        desk.moment(version.since()),
                        version.by(),
                        version.hash()))
                .toList();
    }
}
