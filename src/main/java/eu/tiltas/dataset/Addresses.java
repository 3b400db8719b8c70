package eu.tiltas.dataset;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;

/** Where datasets stand, without host. */
final class Addresses {

    private static final String API = "/api/v1/datasets/";

    private Addresses() {}

    static String page(Dataset dataset, Language language) {
        return Routes.datasets(language) + "/" + dataset.slug(language);
    }

    /** The table as it was written, whose description stands beside it as CSV on the Web wants it. */
    static String csv(Dataset dataset) {
        return API + dataset.name() + ".csv";
    }

    static String csv(Dataset dataset, Language language) {
        return csv(dataset) + "?lang=" + language.code();
    }

    static String metadata(Dataset dataset) {
        return csv(dataset) + "-metadata.json";
    }

    static String json(Dataset dataset, Language language) {
        return API + dataset.name() + ".json?lang=" + language.code();
    }

    static String jsonLd(Dataset dataset) {
        return API + dataset.name() + ".jsonld";
    }
}
