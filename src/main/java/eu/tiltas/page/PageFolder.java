package eu.tiltas.page;

import eu.tiltas.content.ContentFile;
import eu.tiltas.content.ContentFolder;
import eu.tiltas.content.ImportReport;
import eu.tiltas.content.Site;
import eu.tiltas.language.Language;
import eu.tiltas.markup.Fault;
import eu.tiltas.markup.MarkdownText.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A page as its folder says it, on its way into the database.
 *
 * @param yaml the metadata as written; empty if they can't be used, so that the last good ones stay
 * @param texts the usable texts
 * @param broken languages whose file is there but can't be used, so that their last good text stays
 * @param history what the folder says besides of its texts
 * @param checksum of the folder; empty where there is something to tell, so that the next import reads and tells it again
 */
record PageFolder(
        String key,
        Optional<String> yaml,
        PageMetadata metadata,
        Map<Language, PageFile> texts,
        Set<Language> broken,
        PageHistory history,
        String checksum) {

    static final String METADATA = "page.yaml";

    /** Reads a folder, reporting what is wrong. */
    static PageFolder read(ContentFolder folder, Site site, LocalDate today, ImportReport.Builder report) {
        int told = report.problems();
        List<Fault> faults = new ArrayList<>();
        Optional<String> yaml = metadata(folder, faults);
        PageMetadata metadata = PageMetadata.read(yaml.orElse(""), faults);
        check(metadata, site, today, faults);
        boolean usable = yaml.isPresent() && faults.stream().noneMatch(Fault::isError);
        faults.forEach(fault -> report.problem(folder.path() + "/" + METADATA, fault));

        Optional<PageHistory> history = history(folder, today, report);
        Map<Language, PageFile> texts = new EnumMap<>(Language.class);
        Set<Language> broken = EnumSet.noneOf(Language.class);
        for (ContentFile file : folder.files()) {
            languageOf(file, report).ifPresent(language -> {
                List<Fault> found = new ArrayList<>();
                PageFile.read(file, language, folder.name(), found)
                        .filter(text -> isPast(text.text().updated(), today, found))
                        .filter(text -> isAllowed(text.text().provenance(), site, found))
                        .ifPresentOrElse(text -> texts.put(language, text), () -> broken.add(language));
                found.forEach(fault -> report.problem(file.path(), fault));
            });
        }
        if (!folder.complete()) {
            // A file that could not be read says nothing about whether its text should go.
            broken.addAll(EnumSet.allOf(Language.class));
            broken.removeAll(texts.keySet());
        }
        if (history.isEmpty()) {
            // Nobody knows which of the texts are public.
            broken.addAll(texts.keySet());
            texts.clear();
        }
        boolean clean = usable && folder.complete() && report.problems() == told;
        return new PageFolder(
                folder.name(),
                usable ? yaml : Optional.empty(),
                metadata,
                texts,
                broken,
                history.orElse(PageHistory.NONE),
                clean ? folder.checksum() : "");
    }

    /** Empty if it can't be used. */
    private static Optional<PageHistory> history(ContentFolder folder, LocalDate today, ImportReport.Builder report) {
        Optional<ContentFile> file = folder.file(PageHistory.FILE);
        if (file.isEmpty()) {
            return Optional.of(PageHistory.NONE);
        }
        List<Fault> faults = new ArrayList<>();
        Optional<String> text = file.get().text();
        if (text.isEmpty()) {
            faults.add(Fault.error(0, "file.encoding"));
        }
        PageHistory history = PageHistory.read(text.orElse(""), faults);
        isPast(history.published(), today, faults);
        faults.forEach(fault -> report.problem(file.get().path(), fault));
        return faults.stream().anyMatch(Fault::isError) ? Optional.empty() : Optional.of(history);
    }

    private static Optional<String> metadata(ContentFolder folder, List<Fault> faults) {
        Optional<ContentFile> file = folder.file(METADATA);
        if (file.isEmpty()) {
            // Where nothing could be read, nothing says that there are no metadata.
            return folder.complete() || !folder.files().isEmpty() ? Optional.of("") : Optional.empty();
        }
        Optional<String> text = file.get().text();
        if (text.isEmpty()) {
            faults.add(Fault.error(0, "file.encoding"));
        }
        return text;
    }

    private static void check(PageMetadata metadata, Site site, LocalDate today, List<Fault> faults) {
        if (!metadata.section().isEmpty() && site.section(metadata.section()).isEmpty()) {
            faults.add(Fault.warning(0, "section.unknown", metadata.section()));
        }
        isPast(metadata.published(), today, faults);
        isPast(metadata.checked(), today, faults);
    }

    private static boolean isPast(Optional<LocalDate> day, LocalDate today, List<Fault> faults) {
        boolean future = day.isPresent() && day.get().isAfter(today);
        if (future) {
            faults.add(Fault.error(0, "date.future", day.get().toString()));
        }
        return !future;
    }

    private static boolean isAllowed(Provenance made, Site site, List<Fault> faults) {
        boolean refused = made == Provenance.MACHINE && !site.unreviewedMachineTexts();
        if (refused) {
            faults.add(Fault.error(0, "provenance.unreviewed"));
        }
        return !refused;
    }

    private static Optional<Language> languageOf(ContentFile file, ImportReport.Builder report) {
        String name = file.name();
        if (name.equals(METADATA) || name.equals(PageHistory.FILE)) {
            return Optional.empty();
        }
        Optional<Language> language = name.endsWith(".md")
                ? Language.of(name.substring(0, name.length() - ".md".length()))
                : Optional.empty();
        if (language.isEmpty()) {
            report.problem(
                    file.path(),
                    name.endsWith(".md")
                            ? Fault.error(0, "language.unknown", name.substring(0, name.length() - ".md".length()))
                            : Fault.warning(0, "file.stray"));
        }
        return language;
    }

    /** Whether its text in a language gives its address to whoever wants it. */
    boolean isUnpublished(Language language) {
        return history.of(language)
                .gone()
                .filter(gone -> gone.stage() == Stage.UNPUBLISHED)
                .isPresent();
    }

    /** What the tree says of a text: withdrawn or unpublished; empty for a public one. */
    String taken(Language language) {
        return history.of(language).gone().map(gone -> gone.stage().code()).orElse("");
    }

    /** The same page without a text that turned out to be unusable. */
    PageFolder without(Language language) {
        Map<Language, PageFile> fewer = new EnumMap<>(Language.class);
        fewer.putAll(texts);
        fewer.remove(language);
        Set<Language> more = EnumSet.of(language);
        more.addAll(broken);
        return new PageFolder(key, yaml, metadata, fewer, more, history, "");
    }

    /** What its texts quote. */
    List<Quote> quotes() {
        return texts.values().stream()
                .flatMap(file -> file.text().quotes().stream())
                .toList();
    }

    /**
     * The same page without the texts that quote what is gone.
     *
     * @param told is told what is wrong with them, with the path of the file
     */
    PageFolder without(Map<Quote, Fault> gone, BiConsumer<String, Fault> told) {
        PageFolder left = this;
        for (PageFile file : texts.values()) {
            List<Fault> faults = file.text().quotes().stream()
                    .filter(gone::containsKey)
                    .map(gone::get)
                    .distinct()
                    .toList();
            faults.forEach(fault -> told.accept(file.path(), fault));
            left = faults.isEmpty() ? left : left.without(file.text().language());
        }
        return left;
    }

    /** The same page without its file's text in a language, of which there is nothing to tell: the one it has stays. */
    PageFolder sparing(Language language) {
        PageFolder spared = without(language);
        return new PageFolder(key, yaml, metadata, spared.texts, spared.broken, history, checksum);
    }

    /** The same page with the metadata it has, and not those of its file. */
    PageFolder described(PageMetadata kept) {
        return new PageFolder(key, Optional.empty(), kept, texts, broken, history, checksum);
    }

    /** The same page, to be read again by the next import because there is something to tell. */
    PageFolder again() {
        return new PageFolder(key, yaml, metadata, texts, broken, history, "");
    }

    /** The same page with one of its texts at another address. */
    PageFolder with(PageFile text) {
        Map<Language, PageFile> changed = new EnumMap<>(Language.class);
        changed.putAll(texts);
        changed.put(text.text().language(), text);
        return new PageFolder(key, yaml, metadata, changed, broken, history, checksum);
    }
}
