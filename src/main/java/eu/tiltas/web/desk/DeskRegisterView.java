package eu.tiltas.web.desk;

import eu.tiltas.language.Slug;
import eu.tiltas.proposal.Proposals;
import eu.tiltas.proposal.Proposer;
import eu.tiltas.register.DeskFact;
import eu.tiltas.register.Field;
import eu.tiltas.register.Register;
import eu.tiltas.register.RegisterDesk;
import eu.tiltas.register.RegisterFiles;
import eu.tiltas.register.RegisterProposals;
import eu.tiltas.register.Registers;
import eu.tiltas.register.SubjectText;
import eu.tiltas.register.WrittenFact;
import eu.tiltas.register.WrittenSource;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subject of a register, and the form of what is to be done with one of its facts. */
@Named("deskRegister")
@RequestScoped
public class DeskRegisterView {

    private static final Set<String> FORMS = Set.of("add", "correct", "change", "end", "retract", "withdraw", "begin");

    @Inject
    DeskView desk;

    @Inject
    SignedIn signedIn;

    @Inject
    Registers registers;

    @Inject
    RegisterDesk registerDesk;

    @Inject
    Proposals proposals;

    @Inject
    RegisterProposals acts;

    @Inject
    FactForm forms;

    private final FieldTroubles troubles = new FieldTroubles();
    private Register register;
    private String key;
    private SubjectText text;
    private Map<String, WrittenSource> sources;
    private WrittenFact fact;
    private FilledFact filled;

    /** Reads the subject that is asked for, and does what was sent. */
    public void load() {
        register = registers.at(Sent.text("of")).orElse(null);
        if (register == null) {
            desk.lead(DataPlaces.REGISTERS);
            return;
        }
        key = Sent.text("key").strip();
        if (!isBeginning() && !Slug.isValid(key)) {
            key = "";
            desk.lead(DataPlaces.REGISTERS + "?register=" + register.name());
            return;
        }
        Actor actor = signedIn.actor();
        text = isBeginning() ? SubjectText.EMPTY : registerDesk.text(actor, register.name(), key);
        if (isUnknown(actor)) {
            desk.lead(DataPlaces.REGISTERS + "?register=" + register.name(), "desk.data.gone");
            return;
        }
        sources = registerDesk.sources(register.name(), text);
        fact = text.facts().stream()
                .filter(one -> registerDesk
                        .shown(one, register.name(), desk.language())
                        .mark()
                        .equals(Sent.text("fact")))
                .findFirst()
                .orElse(null);
        filled = new FilledFact(forms, desk, form(), sources, Optional.ofNullable(fact), troubles);
        if (!Sent.act().isEmpty()) {
            try {
                desk.lead(
                        DataPlaces.CHANGES + "?set=" + act(LimitTick.by(actor), Sent.act()), "desk.data.done.proposed");
            } catch (Refused e) {
                troubles.add(e);
                desk.refuse(e);
            }
        }
    }

    private FilledFact.Form form() {
        String form = getForm();
        return new FilledFact.Form(
                form,
                isBeginning()
                        ? FilledFact.needed(register).toList()
                        : isFormReady() ? field().stream().toList() : List.of(),
                isBeginning());
    }

    /** Whether nobody ever said anything of such a subject. */
    private boolean isUnknown(Actor actor) {
        return !isBeginning()
                && text.equals(SubjectText.EMPTY)
                && proposals
                        .history(actor, RegisterFiles.path(register.name(), key))
                        .isEmpty();
    }

    private String act(Proposer who, String act) {
        String name = register.name();
        String mark = Sent.text("fact");
        return switch (act) {
            case "begin" -> acts.begin(who, name, key, begun());
            case "add" -> acts.add(who, name, key, written(Sent.text("field")));
            case "correct" -> acts.correct(who, name, key, mark, written(fieldOf(mark)));
            case "change" ->
                acts.change(
                        who,
                        name,
                        key,
                        mark,
                        written(fieldOf(mark)),
                        Sent.typed("since").orElse(""));
            case "end" -> acts.end(who, name, key, mark, Sent.typed("until").orElse(""), written(fieldOf(mark)));
            case "retract" -> acts.retract(who, name, key, mark);
            case "withdraw" -> acts.withdraw(who, name, key);
            default -> throw Refused.because("desk.refused.act");
        };
    }

    private String fieldOf(String mark) {
        return registerDesk.fact(text, mark).field();
    }

    private WrittenFact written(String field) {
        if (register.declaration().field(field).isEmpty()) {
            throw Refused.because("desk.refused.act");
        }
        return forms.read(field, "", sources);
    }

    private List<WrittenFact> begun() {
        return FilledFact.needed(register)
                .map(field -> forms.read(field.name(), field.name() + "-", sources))
                .filter(written -> !written.value().isEmpty())
                .toList();
    }

    /** The register; null where there is none of that name. */
    Register register() {
        return register;
    }

    SubjectText text() {
        return text;
    }

    public String getRegister() {
        return register == null ? "" : register.name();
    }

    public String getRegisterTitle() {
        return register == null ? "" : register.declaration().titleIn(desk.language());
    }

    public String getKey() {
        return key;
    }

    public String getTitle() {
        if (register == null || isBeginning()) {
            return desk.word("desk.data.begin");
        }
        return register.subject(key)
                .map(subject -> registerDesk.title(register, subject, desk.language()))
                .orElse(key);
    }

    /** Which form is shown; empty for none. */
    public String getForm() {
        String asked = Sent.act().isEmpty() ? Sent.text("do") : Sent.act();
        return FORMS.contains(asked) ? asked : "";
    }

    public boolean isBeginning() {
        return key == null || key.isEmpty() || getForm().equals("begin");
    }

    /** The address that a form is sent to. */
    public String getHere() {
        return isBeginning() ? DataPlaces.REGISTER + "?of=" + getRegister() + "&do=begin" : base() + here();
    }

    private String here() {
        return getForm().isEmpty()
                ? ""
                : "&do=" + getForm() + "&field=" + getField() + "&fact="
                        + Sent.text("fact").replaceAll("[^0-9a-f]", "");
    }

    /** The address of the subject. */
    String base() {
        return DataPlaces.REGISTER + "?of=" + getRegister() + "&key=" + key.replaceAll("[^a-z0-9-]", "");
    }

    /** The field that the form is about. */
    public String getField() {
        return fact != null
                ? fact.field()
                : register == null
                        ? ""
                        : register.declaration()
                                .field(Sent.text("field"))
                                .map(Field::name)
                                .orElse("");
    }

    public String getFieldLabel() {
        return field().map(field -> field.labelIn(desk.language())).orElse("");
    }

    private Optional<Field> field() {
        return register == null ? Optional.empty() : register.declaration().field(getField());
    }

    /** The fact that the form is about; null where it is about none. */
    public DeskFact getFact() {
        return fact == null ? null : registerDesk.shown(fact, register.name(), desk.language());
    }

    /** Whether the form that was asked for can be shown: its fact may be gone. */
    public boolean isFormReady() {
        return switch (getForm()) {
            case "" -> false;
            case "begin", "withdraw" -> true;
            case "add" -> field().isPresent();
            default -> fact != null;
        };
    }

    /** What stands in the form that is shown. */
    public FilledFact getFilled() {
        return filled;
    }
}
