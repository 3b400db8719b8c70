package eu.tiltas.register;

import com.ibm.icu.text.Collator;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the registers offer on the page of a section of the portal. */
@Named("shelves")
@RequestScoped
public class ShelvesView {

    /**
     * Subjects of one register.
     *
     * @param url of all subjects of the register
     * @param all what that leads to, counted, in words
     */
    public record Stock(String key, String title, List<Item> items, String url, String all) {}

    /** A subject that is offered. */
    public record Item(String url, Telling.Shown title, Telling.Shown summary) {}

    @Inject
    Registers registers;

    private List<Stock> stocks = List.of();

    /** Fills the view with what is offered in a section. */
    public void load(Language language, String section) {
        stocks = registers.all().stream()
                .flatMap(register -> register.declaration().shelves().stream()
                        .filter(shelf -> shelf.section().equals(section))
                        .map(shelf -> stock(register, shelf, language)))
                .filter(stock -> !stock.items().isEmpty())
                .toList();
    }

    private Stock stock(Register register, Shelf shelf, Language language) {
        Snapshot today = register.on(registers.today(), registers.today());
        Telling telling = new Telling(registers, language, today.asOf(), today.knownOn());
        Declaration declaration = register.declaration();
        return new Stock(
                register.name(),
                declaration.titleIn(language),
                chosen(today, shelf)
                        .map(subject -> item(subject, register, today, telling))
                        .sorted(Comparator.comparing(
                                item -> item.title().text(), Collator.getInstance(language.locale())))
                        .toList(),
                RegisterRoutes.register(language, declaration),
                telling.words()
                        .get("shelf.all", declaration.counted(today.present().cardinality(), language)));
    }

    private static Stream<Subject> chosen(Snapshot today, Shelf shelf) {
        return today.subjects()
                .filter(subject -> today.texts(subject, shelf.field()).stream().anyMatch(shelf.values()::contains));
    }

    private static Item item(Subject subject, Register register, Snapshot today, Telling telling) {
        String described = register.declaration().summary();
        return new Item(
                telling.url(register, subject),
                telling.text(today.title(subject)),
                today.text(subject, described).map(telling::text).orElse(Telling.Shown.plain("")));
    }

    public List<Stock> getStocks() {
        return stocks;
    }
}
