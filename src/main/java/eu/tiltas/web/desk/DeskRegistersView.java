package eu.tiltas.web.desk;

import eu.tiltas.register.DeskSubject;
import eu.tiltas.register.Register;
import eu.tiltas.register.RegisterDesk;
import eu.tiltas.register.Registers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The registers, and the subjects of the one that is asked for. */
@Named("deskRegisters")
@RequestScoped
public class DeskRegistersView {

    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("register", "q");

    /** A register or subject to go to. */
    public record Line(String url, String title, String key) {}

    @Inject
    DeskView desk;

    @Inject
    Registers registers;

    @Inject
    RegisterDesk registerDesk;

    private Optional<Register> register = Optional.empty();
    private List<DeskSubject> found = List.of();
    private int page = 1;

    /** Reads what the list is to show. */
    public void load() {
        register = registers.at(Sent.text("register"));
        page = Sent.page(Sent.MOST_PAGES);
        register.ifPresent(
                chosen -> found = registerDesk.subjects(chosen, Sent.text("q").strip(), desk.language()));
    }

    public List<Choice> getRegisters() {
        return registers.all().stream()
                .map(one -> new Choice(
                        one.name(),
                        one.declaration().titleIn(desk.language()),
                        one.name().equals(getRegister())))
                .toList();
    }

    public List<Line> getLines() {
        if (register.isEmpty()) {
            return registers.all().stream()
                    .map(one -> new Line(
                            DataPlaces.REGISTERS + "?register=" + one.name(),
                            one.declaration().titleIn(desk.language()),
                            one.declaration().counted(one.subjects().size(), desk.language())))
                    .toList();
        }
        return found.stream()
                .skip((page - 1L) * SIZE)
                .limit(SIZE)
                .map(subject -> new Line(
                        DataPlaces.REGISTER + "?of=" + getRegister() + "&key=" + subject.key(),
                        subject.title(),
                        subject.key()))
                .toList();
    }

    public boolean isChosen() {
        return register.isPresent();
    }

    public String getRegister() {
        return register.map(Register::name).orElse("");
    }

    public String getTitle() {
        return register.map(chosen -> chosen.declaration().titleIn(desk.language()))
                .orElseGet(() -> desk.word("desk.place.registers"));
    }

    public String getWords() {
        return Sent.text("q");
    }

    public String getCount() {
        return register.map(chosen -> chosen.declaration().counted(found.size(), desk.language()))
                .orElse("");
    }

    public String getNewer() {
        return page > 1 ? Sent.page(DataPlaces.REGISTERS, page - 1, FILTERS) : "";
    }

    public String getOlder() {
        return page * SIZE < found.size() ? Sent.page(DataPlaces.REGISTERS, page + 1, FILTERS) : "";
    }
}
