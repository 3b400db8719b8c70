package eu.tiltas.web.desk;

import eu.tiltas.dataset.Dataset;
import eu.tiltas.dataset.DatasetWithdrawing;
import eu.tiltas.dataset.Datasets;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Taking a dataset from the public with a reason, and bringing it back. */
@Named("deskWithdrawal")
@RequestScoped
public class DeskWithdrawalView {

    private static final String PATH = Guard.ROOT + "withdraw-dataset?name=";
    private static final String REASON = "reason";

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Datasets datasets;

    @Inject
    DatasetWithdrawing withdrawing;

    @Inject
    FactForm forms;

    private Typed typed = new Typed(false, Map.of());
    private Dataset dataset;

    static String url(String name) {
        return PATH + Routes.encode(name);
    }

    /** Does what was sent, or shows the form for the dataset that is asked for. */
    public void load() {
        typed = Typed.now();
        dataset = datasets.read(Sent.text("name")).orElse(null);
        if (dataset == null) {
            desk.lead(DataPlaces.DATASETS, "desk.refused.dataset.gone");
            return;
        }
        if (!Sent.act().isEmpty()) {
            try {
                act(signedIn.actor(), dataset.name());
                desk.lead(DeskDatasetsView.url(dataset.name()), "desk.done.act");
            } catch (Refused e) {
                desk.refuse(e);
            }
        }
    }

    private void act(Actor actor, String name) {
        switch (Sent.act()) {
            case "withdraw" -> withdrawing.withdraw(actor, name, reasons());
            case "restore" -> withdrawing.restore(actor, name);
            default -> throw Refused.because("desk.refused.act");
        }
    }

    private static Map<Language, String> reasons() {
        Map<Language, String> reasons = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Sent.typed(REASON + "-" + language.code()).ifPresent(text -> reasons.put(language, text));
        }
        return reasons;
    }

    public String getName() {
        return dataset == null ? "" : dataset.name();
    }

    public String getTitle() {
        return dataset == null ? "" : dataset.title(desk.language());
    }

    public String getHere() {
        return url(getName());
    }

    public String getDatasetUrl() {
        return DeskDatasetsView.url(getName());
    }

    public boolean isWithdrawn() {
        return dataset != null && dataset.withdrawal().isPresent();
    }

    /** The inputs for the reason, one in each language. */
    public List<FactForm.Text> getReasons() {
        return forms.byLanguage(REASON, Map.of(), typed);
    }
}
