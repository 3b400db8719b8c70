package eu.tiltas.page;

/** On the database that the portal brings along. */
class LossOnH2IT extends LossContract {

    @Override
    String database() {
        return "";
    }
}
