package eu.tiltas.register;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentTree;
import eu.tiltas.language.Language;
import eu.tiltas.link.Links;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.YamlMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages about registers and subjects. They come and go without the files that name them, so all that is live is looked
 * at after each import, when pages have had their turn. One that is not there is told and not shown; the subject stands.
 */
final class NamedPages {

    private static final String FIELD = "pages";

    private final Links links;
    private final Map<String, Boolean> known = new HashMap<>();

    NamedPages(Links links) {
        this.links = links;
    }

    /** Tells of each page that is named and not there, with the place where that is written. */
    void check(Collection<Register> registers, ContentTree tree) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Register register : registers) {
            String folder = RegisterHolder.FOLDER + "/" + register.name() + "/";
            note(missing, folder + DeclarationFile.NAME, register.declaration().pages());
            register.subjects()
                    .forEach(subject -> note(missing, folder + subject.key() + SubjectFile.ENDING, subject.pages()));
        }
        if (!missing.isEmpty()) {
            // Only their files know the lines.
            tree.folders(RegisterHolder.FOLDER, folder -> folder.files()
                    .forEach(file -> tell(file, missing.getOrDefault(file.path(), List.of()), tree)));
        }
    }

    private void note(Map<String, List<String>> missing, String path, List<String> keys) {
        List<String> gone = keys.stream().filter(key -> !exists(key)).toList();
        if (!gone.isEmpty()) {
            missing.put(path, gone);
        }
    }

    private boolean exists(String key) {
        return known.computeIfAbsent(
                key, page -> links.find("page:" + page, Language.EN).isPresent());
    }

    private static void tell(ContentFile file, List<String> keys, ContentTree tree) {
        if (keys.isEmpty()) {
            return;
        }
        YamlMap map = YamlMap.parse(file.text().orElse(""), new ArrayList<>());
        List<String> written = map.texts(FIELD);
        keys.forEach(key -> tree.report()
                .problem(file.path(), Fault.error(map.line(FIELD, written.indexOf(key)), "link.broken", key)));
    }
}
