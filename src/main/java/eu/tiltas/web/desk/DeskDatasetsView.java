package eu.tiltas.web.desk;

import eu.tiltas.dataset.DatasetDesk;
import eu.tiltas.dataset.Datasets;
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
    private Typed typed = new Typed(false, Map.of());

    /** Reads what is asked for, and does what was sent. */
    public void load() {
        Actor actor = signedIn.actor();
        typed = Typed.now();
        if (isChosen() && Sent.act().isEmpty()) {
            texts = datasetDesk.texts(actor, getName());
        }
        if (Sent.act().isEmpty()) {
            return;
        }
        try {
            if (Sent.act().equals("propose")) {
                String id = datasetDesk.propose(actor, getName(), Sent.text("csv"), Sent.text("metadata"));
                desk.lead(DataPlaces.CHANGES + "?set=" + id, "desk.data.done.proposed");
                return;
            }
            preview = datasetDesk.preview(getName(), Sent.text("csv"), Sent.text("metadata"), desk.language());
            Refused.ifAny(preview.reasons());
        } catch (Refused e) {
            desk.refuse(e);
        }
    }

    public boolean isChosen() {
        return Sent.has("name");
    }

    public String getName() {
        return (typed.isThere() ? typed.text("key") : Sent.text("name")).strip();
    }

    /** The address that the form is sent to. */
    public String getHere() {
        return DataPlaces.DATASETS + "?name=" + eu.tiltas.link.Routes.encode(Sent.text("name"));
    }

    public String getWords() {
        return Sent.text("q");
    }

    public List<DeskRegistersView.Line> getLines() {
        String wanted = Sent.text("q").strip().toLowerCase(Locale.ROOT);
        return datasets.all().stream()
                .map(dataset -> new DeskRegistersView.Line(
                        DataPlaces.DATASETS + "?name=" + dataset.name(),
                        dataset.title(desk.language()),
                        dataset.name()))
                .filter(line -> (line.title() + " " + line.key())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    public String getCsv() {
        return typed.isThere() ? typed.text("csv") : texts.getOrDefault(DatasetDesk.table(getName()), "");
    }

    public String getMetadata() {
        return typed.isThere() ? typed.text("metadata") : texts.getOrDefault(DatasetDesk.metadata(getName()), "");
    }

    /** What the files would make of it; null as long as nobody has asked. */
    public DatasetDesk.Preview getPreview() {
        return preview;
    }
}
