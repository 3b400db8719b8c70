package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.engine.Constants;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** On the database that the portal brings along. */
@Order(5)
class LossOnH2IT extends LossContract {

    @Override
    String database() {
        return "";
    }

    /** The server has another one, see decision 31. */
    @Test
    @Order(3)
    void databaseIsTheOneInTheWar() {
        assertThat(log()).contains("Database: H2 " + Constants.VERSION);
    }
}
