package eu.tiltas.dataset;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dataset as its reader sees it, and the list of all. */
@Named("dataset")
@RequestScoped
public class DatasetView {

    /** With which ids on the page begin. */
    static final String ID = "ds-1";

    static final String NOTES = "notes";

    /** A dataset in the list. */
    public record Line(String url, String title, String description, String period) {}

    @Inject
    Datasets datasets;

    @Inject
    Settings settings;

    private Dataset dataset;
    private DatasetExhibit exhibit;
    private Language language;

    /** Reads the dataset at an address; false if there is none. */
    public boolean load(Language reader, String slug) {
        Optional<Dataset> found = datasets.at(reader, slug);
        found.ifPresent(one -> {
            dataset = one;
            language = reader;
            exhibit = new DatasetExhibit(one, reader);
        });
        return found.isPresent();
    }

    /** Reads the list. */
    public void list(Language reader) {
        language = reader;
    }

    /** Where the dataset stands in the four languages. */
    public Map<Language, String> versions() {
        return Routes.everywhere(other -> Addresses.page(dataset, other));
    }

    /** The name of the dataset that has or had an address, whether or not it is there now. */
    public Optional<String> nameAt(Language language, String slug) {
        return datasets.nameAt(language, slug);
    }

    /** Where the dataset stands that has that slug in any language; empty if there is none. */
    public Optional<Map<Language, String>> versionsOf(String slug) {
        for (Language other : Language.values()) {
            Optional<Dataset> found = datasets.at(other, slug);
            if (found.isPresent()) {
                return found.map(one -> Routes.everywhere(l -> Addresses.page(one, l)));
            }
        }
        return Optional.empty();
    }

    /** Likewise by its name, which is the same in all languages. */
    public Optional<Map<Language, String>> versionsOfName(String name) {
        return datasets.read(name).map(one -> Routes.everywhere(l -> Addresses.page(one, l)));
    }

    /** Whether there is or was a dataset of that name. */
    public boolean existed(String name) {
        return datasets.existed(name);
    }

    /** Whether it no longer holds, though it can be read. */
    public boolean isWithdrawn() {
        return dataset.withdrawal().isPresent();
    }

    public LocalDate getWithdrawnOn() {
        return dataset.withdrawal().map(Dataset.Withdrawal::on).orElse(null);
    }

    /** Why it no longer holds; empty if it holds. */
    public String getReason() {
        return dataset.withdrawal()
                .flatMap(gone -> gone.reason().best(language).flatMap(gone.reason()::in))
                .orElse("");
    }

    /** The language of the reason. */
    public String getReasonLanguage() {
        return dataset.withdrawal()
                .flatMap(gone -> gone.reason().best(language))
                .orElse(language)
                .code();
    }

    public String section() {
        return dataset.section();
    }

    public String jsonLd() {
        return new Dcat(settings.publicUrl()).dataset(dataset);
    }

    /** The name, which is the same in all languages. */
    public String name() {
        return dataset.name();
    }

    public String getUrl() {
        return exhibit.url();
    }

    public String getTitle() {
        return exhibit.title();
    }

    public String getDescription() {
        return dataset.description(language);
    }

    public String getUnit() {
        return exhibit.unit();
    }

    public String getPictureHtml() {
        return exhibit.picture(ID);
    }

    public String getTableHtml() {
        return exhibit.table(ID);
    }

    public String getNotesHtml() {
        return exhibit.notes(ID);
    }

    public String getPeriod() {
        return Period.format(dataset.temporal(), language);
    }

    public LocalDate getModified() {
        return dataset.modified();
    }

    public String getSourceTitle() {
        return dataset.source().title().in(language).orElseThrow();
    }

    public String getSourceUrl() {
        return dataset.source().url().orElse("");
    }

    public String getPublisher() {
        return dataset.source().publisher().in(language).orElseThrow();
    }

    public String getAsOf() {
        return dataset.source().asOf().format(language);
    }

    public String getCsvUrl() {
        return Addresses.csv(dataset, language);
    }

    public String getJsonUrl() {
        return Addresses.json(dataset, language);
    }

    public String getPlainCsvUrl() {
        return Addresses.csv(dataset);
    }

    public String getMetadataUrl() {
        return Addresses.metadata(dataset);
    }

    public String getJsonLdUrl() {
        return Addresses.jsonLd(dataset);
    }

    public String getListUrl() {
        return Routes.datasets(language);
    }

    public List<Line> getItems() {
        Collection<Dataset> all = datasets.all();
        return all.stream()
                .map(one -> new Line(
                        Addresses.page(one, language),
                        one.title(language),
                        one.description(language),
                        Period.format(one.temporal(), language)))
                .sorted(java.util.Comparator.comparing(
                        Line::title, com.ibm.icu.text.Collator.getInstance(language.locale())))
                .toList();
    }
}
