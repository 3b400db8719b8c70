package eu.tiltas;

import java.util.Map;

/** The import on the embedded database. */
class ImportOnH2IT extends ImportContract {

    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
