package eu.tiltas.web.desk;

import eu.tiltas.attachment.Attachment;
import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.FileDesk;
import eu.tiltas.attachment.FileFacts;
import eu.tiltas.language.Language;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The list of files, and where a new one comes in. */
@Named("deskFiles")
@RequestScoped
public class DeskFilesView {

    static final String PATH = Guard.ROOT + "files";
    private static final int TOGETHER = 50;
    private static final List<String> FILTERS = List.of("q", "kind", "wordless", "unused");

    /** What is said of a new file in a language. */
    public record Words(String code, String language, String text) {}

    /** A line of the list. */
    public record Line(
            String url,
            String key,
            String title,
            String picture,
            String facts,
            int uses,
            String wordless,
            boolean seen,
            String moment) {}

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

    private Map<String, Integer> uses;
    private List<Attachment> found;
    private int from;
    private List<Line> lines;
    private List<Words> words;

    /** Does what was sent, or reads what the list is to show. */
    public void load() {
        words = Sent.kept()
                .map(kept -> words(name -> String.join("", kept.fields().getOrDefault(name, List.of()))))
                .orElseGet(() -> words(Sent::text));
        receive();
        uses = files.useCounts();
        found = files.all().stream()
                .filter(this::isWanted)
                .sorted(Comparator.comparing(Attachment::recorded).reversed().thenComparing(Attachment::key))
                .toList();
        from = (Sent.page(Sent.MOST_PAGES) - 1) * TOGETHER;
    }

    private void receive() {
        try {
            SentFile.demandRead(Sent.request());
            if (Sent.act().equals("upload")) {
                SentFile file = sent();
                Map<Language, String> said = new EnumMap<>(Language.class);
                words.forEach(in -> Language.of(in.code()).ifPresent(language -> said.put(language, in.text())));
                String key = fileDesk.upload(signedIn.actor(), file.name(), file.content(), said);
                desk.lead(DeskFileView.url(key), "desk.files.uploaded");
            }
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    /** The file of the form. @throws Refused if none was chosen */
    static SentFile sent() {
        return SentFile.chosen(Sent.request(), "file").orElseThrow(() -> Refused.because("desk.refused.file.none"));
    }

    private boolean isWanted(Attachment file) {
        boolean kind = Sent.text("kind").isEmpty()
                || Sent.text("kind").equals("picture") == file.type().isImage();
        return kind
                && file.fits(Sent.text("q"))
                && (!Sent.has("wordless") || !file.wordless().isEmpty())
                && (!Sent.has("unused") || !uses.containsKey(file.key()));
    }

    public List<Line> getLines() {
        if (lines == null) {
            List<Attachment> shown = found.stream().skip(from).limit(TOGETHER).toList();
            Set<String> seen = files.publicAmong(shown);
            lines = shown.stream()
                    .map(file -> line(file, seen.contains(file.key())))
                    .toList();
        }
        return lines;
    }

    private Line line(Attachment file, boolean seen) {
        return new Line(
                DeskFileView.url(file.key()),
                file.key(),
                file.title(desk.language()),
                file.type().isImage() ? DeskFileBytesView.url(smallest(file)) : "",
                FileFacts.of(file, desk.language()),
                uses.getOrDefault(file.key(), 0),
                file.wordless().stream().map(Language::code).collect(Collectors.joining(", ")),
                seen,
                desk.moment(file.recorded()));
    }

    private static String smallest(Attachment file) {
        return file.variants().isEmpty() ? file.url() : file.url(file.variants().get(0));
    }

    /** Whether who looks may bring a file in. */
    public boolean isUploading() {
        return FileDesk.mayUpload(signedIn.actor());
    }

    /** What is typed of a new file, in the languages that who looks writes. */
    public List<Words> getWords() {
        return words;
    }

    private List<Words> words(UnaryOperator<String> field) {
        return Arrays.stream(Language.values())
                .filter(language -> FileDesk.mayDescribe(signedIn.actor(), language))
                .map(language ->
                        new Words(language.code(), choices.language(language), field.apply("words-" + language.code())))
                .toList();
    }

    /** The largest file that is taken. */
    public int getMegabytes() {
        return fileDesk.mostMegabytes();
    }

    public int getCount() {
        return found.size();
    }

    public String getPrevious() {
        return from == 0 ? "" : Sent.page(PATH, from / TOGETHER, FILTERS);
    }

    public String getNext() {
        return from + TOGETHER >= found.size() ? "" : Sent.page(PATH, from / TOGETHER + 2, FILTERS);
    }

    public String getQuery() {
        return Sent.text("q");
    }

    public boolean isWordless() {
        return Sent.has("wordless");
    }

    public boolean isUnused() {
        return Sent.has("unused");
    }

    public List<Choice> getKinds() {
        return choices.of(new String[] {"picture", "document"}, word -> word, "desk.files.kind.", Sent.text("kind"));
    }
}
