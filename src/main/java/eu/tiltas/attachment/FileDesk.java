package eu.tiltas.attachment;

import eu.tiltas.language.Language;
import eu.tiltas.link.FileUse;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people at the desk do with files. What readers have already is replaced and taken away by publishers alone. */
@ApplicationScoped
public class FileDesk {

    @Inject
    Inspection inspection;

    @Inject
    AttachmentStore store;

    @Inject
    Attachments files;

    /** The largest file that is taken, in megabytes. */
    public int mostMegabytes() {
        return inspection.mostBytes() >> 20;
    }

    /**
     * Takes a file in. Nobody but the desk sees it until a text that names it goes live, or a publisher publishes it.
     *
     * @param name as it was called where it comes from; only its words count
     * @param words what a picture shows, or what a document is called; those that are missing can come later
     * @return the key by which texts name it
     * @throws Refused if the actor does not write, or not in these languages, or the file is not taken
     */
    public String upload(Actor actor, String name, byte[] bytes, Map<Language, String> words) {
        mayWrite(actor);
        Received received = inspection.look(name, bytes);
        Description description = Description.of(received.type(), words);
        if (!actor.may(Role.PUBLISHER)) {
            Set<Language> said = differing(description.titles(), Map.of());
            said.addAll(differing(description.alternatives(), Map.of()));
            Refused.ifAny(beyond(actor, said, false));
        }
        return store.add(actor, FileName.of(name, received.type()), received, description);
    }

    /**
     * Puts other bytes at the address of a file.
     *
     * @throws Refused if the actor may not, there is no such file, or what comes is not taken or of another type
     */
    public void replace(Actor actor, String key, String name, byte[] bytes) {
        Attachment file = changed(actor, key);
        Received received = inspection.look(name, bytes);
        if (received.type() != file.type()) {
            throw Unfit.because("other", file.type().name(), received.type().name());
        }
        store.replace(actor, key, FileName.of(name, received.type()), received);
    }

    /**
     * Says something else of a file: authors all of it, translators in their languages; what readers see already, and
     * whether they may have it by itself, only a publisher.
     *
     * @param basedOn the mark of the description that its writer had before them
     * @throws Refused if the actor may not, readers would miss what a picture shows, or somebody was faster
     */
    public void describe(Actor actor, String key, String basedOn, Description wanted) {
        mayWrite(actor);
        Attachment file = find(key);
        List<Reason> reasons = new ArrayList<>();
        Description before = file.description();
        Set<Language> touched = differing(before.titles(), wanted.titles());
        touched.addAll(differing(before.alternatives(), wanted.alternatives()));
        boolean general = before.decorative() != wanted.decorative()
                || !before.languages().equals(wanted.languages());
        if (!actor.may(Role.PUBLISHER)) {
            reasons.addAll(beyond(actor, touched, general));
            if (general && files.isPublic(file) || touched.stream().anyMatch(seen(file)::contains)) {
                reasons.add(Reason.of("desk.refused.file.public"));
            }
            if (before.published() != wanted.published()) {
                reasons.add(Reason.of("desk.refused.file.publish"));
            }
        }
        reasons.addAll(missed(file, wanted, files.uses(key)));
        Refused.ifAny(reasons);
        store.describe(actor, key, basedOn, wanted);
    }

    private static List<Reason> beyond(Actor actor, Set<Language> touched, boolean general) {
        List<Reason> reasons = new ArrayList<>();
        if (touched.stream().anyMatch(language -> !actor.writes(language))) {
            reasons.add(Reason.of("desk.refused.file.language"));
        }
        if (general && !actor.may(Role.AUTHOR)) {
            reasons.add(Reason.of("desk.refused.role.author"));
        }
        return reasons;
    }

    /** The languages in which readers see what is said of a file. */
    private Set<Language> seen(Attachment file) {
        return file.description().published()
                ? Set.of(Language.values())
                : files.uses(file.key()).stream()
                        .filter(FileUse::isSeen)
                        .map(FileUse::language)
                        .collect(Collectors.toSet());
    }

    /** The texts in which readers would see a picture that is not described any more. */
    static List<Reason> missed(Attachment file, Description wanted, List<FileUse> uses) {
        return uses.stream()
                .filter(FileUse::isSeen)
                .filter(use -> file.type().isImage())
                .filter(use -> file.description().hasAlternative(use.language()))
                .filter(use -> !wanted.hasAlternative(use.language()))
                .map(use -> reason("desk.refused.file.missed", use))
                .toList();
    }

    private static Set<Language> differing(Map<Language, String> before, Map<Language, String> after) {
        Set<Language> differing = new HashSet<>();
        for (Language language : Language.values()) {
            if (!before.getOrDefault(language, "").equals(after.getOrDefault(language, ""))) {
                differing.add(language);
            }
        }
        return differing;
    }

    /** Takes a file away. @throws Refused with every text that uses it, if one does */
    public void delete(Actor actor, String key) {
        changed(actor, key);
        store.remove(actor, key);
    }

    /** Why a file that a text uses stays. */
    static Reason reason(FileUse use) {
        return reason(use.isSeen() ? "desk.refused.file.used" : "desk.refused.file.drafted", use);
    }

    private static Reason reason(String key, FileUse use) {
        return Reason.of(
                key,
                use.title().isEmpty() ? use.key() : use.title(),
                use.language().code());
    }

    private Attachment changed(Actor actor, String key) {
        Attachment file = find(key);
        if (files.isPublic(file)) {
            if (!actor.may(Role.PUBLISHER)) {
                throw Refused.because("desk.refused.file.public");
            }
        } else {
            mayWrite(actor);
        }
        return file;
    }

    private Attachment find(String key) {
        return files.find(key).orElseThrow(() -> Refused.because("desk.refused.file.missing"));
    }

    /** Whether somebody may bring new files in. */
    public static boolean mayUpload(Actor actor) {
        return actor.mayAny(Role.AUTHOR, Role.TRANSLATOR, Role.PUBLISHER);
    }

    /** Whether somebody may say what a file that readers do not see yet shows or is called in a language. */
    public static boolean mayDescribe(Actor actor, Language language) {
        return actor.may(Role.PUBLISHER) || actor.writes(language);
    }

    private static void mayWrite(Actor actor) {
        if (!mayUpload(actor)) {
            throw Refused.because("desk.refused.file.write");
        }
    }
}
