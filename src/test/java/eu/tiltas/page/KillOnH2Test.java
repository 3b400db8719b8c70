package eu.tiltas.page;

import org.junit.jupiter.api.Order;

/** On the database that the portal brings along. */
@Order(3)
class KillOnH2Test extends KillContract {

    @Override
    String database() {
        return "";
    }
}
