package eu.tiltas.web.desk;

import eu.tiltas.dataset.Dataset;
import eu.tiltas.dataset.DatasetDesk;
import eu.tiltas.dataset.Datasets;
import eu.tiltas.intake.TableFile;
import eu.tiltas.link.Routes;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The datasets, and the form for the files of one of them. */
@Named("deskDatasets")
@RequestScoped
public class DeskDatasetsView {

    /** A dataset in the list. */
    public record Line(String url, String title, String key, boolean withdrawn) {}

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Datasets datasets;

    @Inject
    DatasetDesk datasetDesk;

    private Map<String, String> texts = Map.of();
    private DatasetDesk.Preview preview;
    private TableFile table;
    private String metadata;
    private Typed typed = new Typed(false, Map.of());

    /** Reads what is asked for, and does what was sent. */
    public void load() {
        Actor actor = signedIn.actor();
        typed = Typed.now();
        if (isChosen() && Sent.act().isEmpty()) {
            texts = datasetDesk.texts(actor, getName());
        }
        try {
            SentTable.demandRead();
            if (!Sent.act().isEmpty()) {
                metadata = SentTable.text("metadata");
                table = SentTable.table("csv");
                act(actor);
            }
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    private void act(Actor actor) {
        if (Sent.act().equals("propose")) {
            String id = datasetDesk.propose(LimitTick.by(actor), getName(), table.text(), metadata);
            desk.lead(DataPlaces.CHANGES + "?set=" + id, "desk.data.done.proposed");
            return;
        }
        preview = datasetDesk.preview(getName(), table.text(), metadata, desk.language());
        Refused.ifAny(preview.reasons());
    }

    public boolean isChosen() {
        return Sent.has("name");
    }

    public String getName() {
        return (typed.isThere() ? typed.text("key") : Sent.text("name")).strip();
    }

    /** The address that the form is sent to. */
    public String getHere() {
        return url(Sent.text("name"));
    }

    public String getWords() {
        return Sent.text("q");
    }

    public List<Line> getLines() {
        String wanted = Sent.text("q").strip().toLowerCase(Locale.ROOT);
        return datasets.readable().stream()
                .map(dataset -> new Line(
                        url(dataset.name()),
                        dataset.title(desk.language()),
                        dataset.name(),
                        dataset.withdrawal().isPresent()))
                .filter(line -> (line.title() + " " + line.key())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    static String url(String name) {
        return DataPlaces.DATASETS + "?name=" + Routes.encode(name);
    }

    /** Where it is withdrawn or brought back; empty for one that is not published. */
    public String getWithdrawalUrl() {
        return datasets.read(getName())
                .map(dataset -> DeskWithdrawalView.url(dataset.name()))
                .orElse("");
    }

    /** Why it no longer holds; null if it holds. */
    public Dataset.Withdrawal getWithdrawal() {
        return datasets.read(getName()).flatMap(Dataset::withdrawal).orElse(null);
    }

    public String getCsv() {
        return table != null ? table.text() : file("csv", DatasetDesk.table(getName()));
    }

    public String getMetadata() {
        return metadata != null ? metadata : file("metadata", DatasetDesk.metadata(getName()));
    }

    private String file(String field, String path) {
        return typed.isThere() ? typed.text(field) : texts.getOrDefault(path, "");
    }

    /** What the tick says by which only the own institution sees it. */
    public String getLimited() {
        return typed.text(LimitTick.FIELD);
    }

    /** Whether the table came with something else than commas. */
    public boolean isRewritten() {
        return table != null && !table.isWithCommas();
    }

    /** What the files would make of it; null as long as nobody has asked. */
    public DatasetDesk.Preview getPreview() {
        return preview;
    }
}
