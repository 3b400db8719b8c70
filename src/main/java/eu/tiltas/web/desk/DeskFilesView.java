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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of files, and where a new one comes in. */
@Named("deskFiles")
@RequestScoped
public class DeskFilesView {

    static final String PATH = Guard.ROOT + "files";
    private static final int TOGETHER = 50;
    private static final List<String> FILTERS = List.of("q", "kind", "wordless", "unused");

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

    /** Does what was sent, or reads what the list is to show. */
    public void load() {
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
                desk.lead(
                        DeskFileView.url(fileDesk.upload(signedIn.actor(), file.name(), file.content())),
                        "desk.files.uploaded");
            }
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    /** The file of the form. @throws Refused if none was chosen */
    static SentFile sent() {
        return SentFile.read(Sent.request(), "file").orElseThrow(() -> Refused.because("desk.refused.file.none"));
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
