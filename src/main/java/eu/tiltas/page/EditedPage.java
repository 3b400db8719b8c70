package eu.tiltas.page;

import eu.tiltas.content.ImportReport;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page that editors changed since the content tree last said something of it.
 *
 * @param metadata as they are now
 * @param fileMetadata as the tree last had them; empty if it never had the page
 * @param texts those that are not as the tree last had them
 */
record EditedPage(String metadata, Optional<String> fileMetadata, Map<Language, EditedText> texts) {

    /**
     * A text that is not as the tree last had it.
     *
     * @param checksum of the file that an export would write
     * @param fileChecksum of the file that the tree last had; empty if it never had one
     * @param taken withdrawn or unpublished where it is not public; else empty
     * @param fileTaken likewise, as the tree last said it
     */
    record EditedText(String checksum, String fileChecksum, String taken, String fileTaken) {

        boolean isKnownToTree() {
            return !fileChecksum.isEmpty();
        }
    }

    boolean isKnownToTree() {
        return fileMetadata.isPresent();
    }

    /**
     * What an import may take over from the page's folder: where the tree still says what it last said, the editors'
     * state stays; where it says something else, it stays too, and that is reported.
     */
    PageFolder spare(PageFolder folder, ImportReport.Builder report) {
        PageFolder spared = spareMetadata(folder, report);
        for (Map.Entry<Language, EditedText> edited : texts.entrySet()) {
            spared = spare(spared, edited.getKey(), edited.getValue(), report);
        }
        return spared;
    }

    private PageFolder spareMetadata(PageFolder folder, ImportReport.Builder report) {
        String written = folder.yaml().orElse(metadata);
        if (written.equals(metadata)) {
            return folder;
        }
        PageFolder kept = folder.described(PageMetadata.read(metadata, new ArrayList<>()));
        if (Objects.equals(written, fileMetadata.orElse(null))) {
            return kept;
        }
        report.problem(path(folder) + PageFolder.METADATA, Fault.error(0, "edited"));
        return kept.again();
    }

    private static PageFolder spare(
            PageFolder folder, Language language, EditedText edited, ImportReport.Builder report) {
        PageFile file = folder.texts().get(language);
        if (file == null) {
            boolean gone = edited.isKnownToTree()
                    && edited.taken().isEmpty()
                    && !folder.broken().contains(language);
            if (gone) {
                report.problem(path(folder) + language.code() + ".md", Fault.error(0, "edited.gone"));
            }
            return gone ? folder.sparing(language).again() : folder.sparing(language);
        }
        String checksum = file.text().checksum();
        String taken = folder.taken(language);
        boolean written = checksum.equals(edited.checksum());
        if (written && taken.equals(edited.taken())) {
            return folder;
        }
        boolean old = checksum.equals(edited.fileChecksum()) && taken.equals(edited.fileTaken());
        if (old || written && taken.isEmpty()) {
            return folder.sparing(language);
        }
        report.problem(file.path(), Fault.error(0, "edited"));
        return folder.without(language);
    }

    private static String path(PageFolder folder) {
        return "pages/" + folder.key() + "/";
    }
}
