package eu.tiltas.page;

import eu.tiltas.OwnPostgres;
import org.junit.jupiter.api.Order;

/** On PostgreSQL, which outlives the portal. */
@Order(4)
class LossOnPostgresIT extends LossContract {

    @Override
    String database() {
        return OwnPostgres.fresh();
    }

    /** What pages show after a kill does not hang on the database: it is asked on H2, and in longer runs. */
    @Override
    boolean isAskedAgain() {
        return false;
    }
}
