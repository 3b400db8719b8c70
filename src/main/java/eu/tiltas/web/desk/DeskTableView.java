package eu.tiltas.web.desk;

import eu.tiltas.intake.TableFile;
import eu.tiltas.register.Register;
import eu.tiltas.register.RegisterDesk;
import eu.tiltas.register.RegisterPaste;
import eu.tiltas.register.Registers;
import eu.tiltas.register.SubjectText;
import eu.tiltas.register.WrittenSource;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table pasted for a register: what it would change, before it is proposed. */
@Named("deskTable")
@RequestScoped
public class DeskTableView {

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Registers registers;

    @Inject
    RegisterDesk registerDesk;

    @Inject
    RegisterPaste paste;

    @Inject
    FactForm forms;

    private final FieldTroubles troubles = new FieldTroubles();
    private Register register;
    private Map<String, WrittenSource> sources = Map.of();
    private List<RegisterPaste.Difference> differences = List.of();
    private Typed typed = new Typed(false, Map.of());
    private TableFile table;

    /** Looks what was pasted would change, or proposes it. */
    public void load() {
        register = registers.at(Sent.text("register")).orElse(null);
        if (register == null) {
            desk.lead(DataPlaces.REGISTERS);
            return;
        }
        typed = Typed.now();
        sources = registerDesk.sources(register.name(), SubjectText.EMPTY);
        try {
            SentTable.demandRead();
            if (!Sent.act().isEmpty()) {
                table = SentTable.table("csv");
                act(signedIn.actor());
            }
        } catch (Refused e) {
            troubles.add(e);
            desk.refuse(e);
        }
    }

    private void act(Actor actor) {
        boolean changes = Sent.text("meant").equals("change");
        List<Reason> reasons = new ArrayList<>();
        if (changes && Sent.typed("since").isEmpty()) {
            reasons.add(Reason.of("desk.refused.since.missing"));
        }
        RegisterPaste.Meant meant =
                new RegisterPaste.Meant(changes ? Sent.text("since").strip() : "", forms.read("", "", sources));
        RegisterPaste.Preview preview = paste.preview(actor, register.name(), table.text(), meant);
        differences = preview.differences();
        reasons.addAll(preview.reasons());
        Refused.ifAny(reasons);
        if (Sent.act().equals("propose")) {
            String title = register.name() + ": " + Sent.typed("title").orElse("CSV");
            String id = paste.propose(LimitTick.by(actor), register.name(), title, table.text(), meant);
            desk.lead(DataPlaces.CHANGES + "?set=" + id, "desk.data.done.proposed");
        }
    }

    public String getRegister() {
        return register == null ? "" : register.name();
    }

    public String getRegisterTitle() {
        return register == null ? "" : register.declaration().titleIn(desk.language());
    }

    public List<RegisterPaste.Difference> getDifferences() {
        return differences;
    }

    /** Whether a table was read and looked at. */
    public boolean isLooked() {
        return table != null;
    }

    /** The table as it was read, else as it was typed. */
    public String getCsv() {
        return table == null ? typed.text("csv") : table.text();
    }

    /** Whether the table came with something else than commas. */
    public boolean isRewritten() {
        return table != null && !table.isWithCommas();
    }

    public boolean isChange() {
        return typed.text("meant").equals("change");
    }

    public String typed(String input) {
        return typed.text(input);
    }

    public String trouble(String input) {
        return troubles.of(input, desk.language());
    }

    /** The fields there are, to name columns by. */
    public String getColumns() {
        return register == null
                ? ""
                : "key, " + String.join(", ", register.declaration().fields().keySet());
    }

    public List<Choice> getSources() {
        List<String> chosen = typed.all("source");
        return sources.entrySet().stream()
                .map(source -> new Choice(
                        source.getKey(), source.getValue().titleIn(desk.language()), chosen.contains(source.getKey())))
                .toList();
    }
}
