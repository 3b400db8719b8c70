package eu.tiltas.register;

import eu.tiltas.language.Language;
import eu.tiltas.link.Paging;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A register as a reader has asked for it: filters with counts, and the table. */
@Named("register")
@RequestScoped
public class RegisterView {

    static final int PAGE_SIZE = 50;

    /** A value to filter by. */
    public record Choice(String url, String title, int count, boolean selected) {}

    /** A field to filter by; open if it is the first or something is chosen. */
    public record Filter(String title, String name, boolean open, List<Choice> choices) {}

    /** A column's head; {@code sort} is {@code ascending}, {@code descending} or {@code none}. */
    public record Head(String title, String url, String sort) {}

    /** A cell: the values, and whether one of them is doubtful. */
    public record Cell(List<Telling.Shown> values, String confidence) {}

    /** A subject in the table. */
    public record Row(String url, Telling.Shown title, List<Cell> cells) {}

    /** A chosen filter, with the list without it. */
    public record Chip(String url, String title) {}

    /** What a form must carry along. */
    public record Hidden(String name, String value) {}

    @Inject
    Registers registers;

    private Register register;
    private RegisterQuery query;
    private Language language = Language.EN;
    private Listing listing;
    private Telling telling;

    /** Fills the view. */
    public void load(Register asked, RegisterQuery wanted, Language reader) {
        register = asked;
        query = wanted;
        language = reader;
        listing = Listing.of(register, query, language, registers.today());
        telling = new Telling(
                registers,
                language,
                listing.snapshot().asOf(),
                listing.snapshot().knownOn());
    }

    /** Whether the page that is asked for exists. */
    public boolean exists() {
        return query.page() == 1
                || query.page() <= Paging.pages(listing.subjects().size(), PAGE_SIZE);
    }

    public String getTitle() {
        return declaration().titleIn(language);
    }

    public String getSummary() {
        return declaration().summaryIn(language);
    }

    public String getUrl() {
        return RegisterRoutes.register(language, declaration());
    }

    public String getSpecialUrl() {
        return declaration().page().isEmpty() ? "" : RegisterRoutes.special(language, declaration());
    }

    public String getSpecial() {
        return declaration().page();
    }

    public int getTotal() {
        return listing.subjects().size();
    }

    public String getCounted() {
        return declaration().counted(getTotal(), language);
    }

    public LocalDate getDay() {
        return listing.snapshot().asOf();
    }

    public LocalDate getKnownDay() {
        return listing.snapshot().knownOn();
    }

    public String getAsOf() {
        return query.asOf().map(LocalDate::toString).orElse("");
    }

    public String getKnownOn() {
        return query.knownOn().map(LocalDate::toString).orElse("");
    }

    /** Whether another day than today is asked for. */
    public boolean isDated() {
        return query.asOf().isPresent() || query.knownOn().isPresent();
    }

    public String getText() {
        return query.text();
    }

    public String getUndatedUrl() {
        return url(query.withoutDays());
    }

    public String getClearUrl() {
        return url(query.withoutFilters());
    }

    public List<Filter> getFilters() {
        String first = listing.facets().stream()
                .map(facet -> facet.field().name())
                .findFirst()
                .orElse("");
        return listing.facets().stream().map(facet -> filter(facet, first)).toList();
    }

    private Filter filter(Listing.Facet facet, String first) {
        Field field = facet.field();
        List<Listing.Count> counts = new ArrayList<>(facet.counts());
        if (field.is(Field.Type.DATE)) {
            counts.sort(Comparator.comparing(Listing.Count::value).reversed());
        } else if (field.is(Field.Type.ENUM)) {
            List<String> order = List.copyOf(field.options().keySet());
            counts.sort(Comparator.comparing(count -> order.indexOf(count.value())));
        } else {
            counts.sort(Comparator.comparing(Listing.Count::count)
                    .reversed()
                    .thenComparing(count -> label(field, count.value()), collator()));
        }
        List<Choice> choices = counts.stream()
                .map(count -> new Choice(
                        url(query.toggled(field.name(), count.value())),
                        label(field, count.value()),
                        count.count(),
                        count.selected()))
                .toList();
        return new Filter(
                field.labelIn(language),
                field.name(),
                field.name().equals(first) || !query.chosen(field.name()).isEmpty(),
                choices);
    }

    private Comparator<String> collator() {
        com.ibm.icu.text.Collator collator = com.ibm.icu.text.Collator.getInstance(language.locale());
        return collator::compare;
    }

    private String label(Field field, String value) {
        return telling.label(field, value);
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        query.filters().forEach((name, values) -> {
            Field field = declaration().fields().get(name);
            values.forEach(value -> chips.add(new Chip(
                    url(query.toggled(name, value)), field.labelIn(language) + ": " + safeLabel(field, value))));
        });
        if (!query.text().isEmpty()) {
            chips.add(new Chip(url(query.withoutText()), query.text()));
        }
        return chips;
    }

    /** The label of a value that a visitor may have made up. */
    private String safeLabel(Field field, String value) {
        return register.column(field).values().contains(value) ? label(field, value) : value;
    }

    public List<Head> getHeads() {
        List<Field> sortable = declaration().sortable().toList();
        return columns().stream()
                .map(field -> {
                    String sort = query.sort().equals(field.name())
                            ? "ascending"
                            : query.sort().equals("-" + field.name()) ? "descending" : "none";
                    String other = sort.equals("ascending") ? "-" + field.name() : field.name();
                    return new Head(
                            field.labelIn(language), sortable.contains(field) ? url(query.sortedBy(other)) : "", sort);
                })
                .toList();
    }

    public List<Row> getRows() {
        int from = (query.page() - 1) * PAGE_SIZE;
        int to = Math.min(listing.subjects().size(), from + PAGE_SIZE);
        return listing.subjects().subList(Math.min(from, to), to).stream()
                .map(this::row)
                .toList();
    }

    private Row row(Subject subject) {
        List<Cell> cells =
                columns().stream().skip(1).map(field -> cell(subject, field)).toList();
        return new Row(
                telling.url(register, subject), telling.text(listing.snapshot().title(subject)), cells);
    }

    private Cell cell(Subject subject, Field field) {
        List<Fact> facts = listing.snapshot().facts(subject, field.name());
        List<Telling.Shown> values = field.is(Field.Type.LOCALIZED) && !field.many()
                ? subject.text(field.name(), getDay(), getKnownDay()).map(telling::text).stream()
                        .toList()
                : facts.stream()
                        .map(fact -> telling.value(field, fact))
                        .distinct()
                        .toList();
        return new Cell(
                values,
                facts.stream()
                        .map(Fact::confidence)
                        .max(Comparator.naturalOrder())
                        .filter(confidence -> confidence == Confidence.UNCERTAIN)
                        .map(Confidence::word)
                        .orElse(""));
    }

    private List<Field> columns() {
        return declaration().columns().stream().map(declaration().fields()::get).toList();
    }

    public Paging getPaging() {
        return Paging.of(
                query.page(), Paging.pages(listing.subjects().size(), PAGE_SIZE), number -> url(query.onPage(number)));
    }

    /** What the form that asks for words and days must carry along. */
    public List<Hidden> getHidden() {
        List<Hidden> hidden = new ArrayList<>();
        Map<String, String> values =
                RegisterParameters.values(query.withoutText().withoutDays(), declaration());
        values.forEach((name, value) -> hidden.add(new Hidden(name, value)));
        return hidden;
    }

    public String getCsvUrl() {
        return download(".csv");
    }

    public String getJsonUrl() {
        return download(".json");
    }

    public String getJsonLdUrl() {
        return download(".jsonld");
    }

    /** The address at which programs get exactly what is shown, on all pages. */
    private String download(String ending) {
        Map<String, String> values = new java.util.TreeMap<>(RegisterParameters.values(query.onPage(1), declaration()));
        values.put("lang", language.code());
        return RegisterParameters.url(RegisterRoutes.api(declaration(), ending), values);
    }

    /** The same list in all languages. */
    public Map<Language, String> versions() {
        return Routes.everywhere(
                other -> RegisterParameters.url(RegisterRoutes.register(other, declaration()), query, declaration()));
    }

    /** The register as a data set for search engines. */
    public String jsonLd(String publicUrl) {
        return JsonLd.document("Dataset")
                .with("name", getTitle())
                .with("description", getSummary())
                .with("url", publicUrl + getUrl())
                .with("inLanguage", language.code())
                .with(
                        "distribution",
                        JsonLd.of("DataDownload")
                                .with("encodingFormat", "text/csv")
                                .with("contentUrl", publicUrl + getCsvUrl()))
                .toString();
    }

    private String url(RegisterQuery other) {
        return RegisterParameters.url(getUrl(), other, declaration());
    }

    private Declaration declaration() {
        return register.declaration();
    }
}
