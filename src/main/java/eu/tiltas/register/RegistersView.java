package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of all registers. */
@Named("registers")
@RequestScoped
public class RegistersView {

    /**
     * A register in the list.
     *
     * @param special address of its special page; empty if it has none
     * @param page which that is
     */
    public record Item(String url, String title, String summary, String count, String special, String page) {}

    @Inject
    Registers registers;

    private Language language = Language.EN;

    /** Fills the view; false if there is no register at all. */
    public boolean load(Language reader) {
        language = reader;
        return !registers.all().isEmpty();
    }

    public String getUrl() {
        return Routes.registers(language);
    }

    public List<Item> getItems() {
        return registers.all().stream().map(this::item).toList();
    }

    private Item item(Register register) {
        Declaration declaration = register.declaration();
        int present =
                register.on(registers.today(), registers.today()).present().cardinality();
        return new Item(
                RegisterRoutes.register(language, declaration),
                declaration.titleIn(language),
                declaration.summaryIn(language),
                declaration.counted(present, language),
                declaration.page().isEmpty() ? "" : RegisterRoutes.special(language, declaration),
                declaration.page());
    }
}
