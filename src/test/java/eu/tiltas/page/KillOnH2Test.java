package eu.tiltas.page;

/** On the database that the portal brings along. */
class KillOnH2Test extends KillContract {

    @Override
    String database() {
        return "";
    }
}
