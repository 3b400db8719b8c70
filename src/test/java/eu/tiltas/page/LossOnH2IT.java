package eu.tiltas.page;

import org.junit.jupiter.api.Order;

/** On the database that the portal brings along. */
@Order(5)
class LossOnH2IT extends LossContract {

    @Override
    String database() {
        return "";
    }
}
