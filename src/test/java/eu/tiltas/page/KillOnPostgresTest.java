package eu.tiltas.page;

import eu.tiltas.OwnPostgres;
import org.junit.jupiter.api.Order;

/** On PostgreSQL, which outlives the portal. */
@Order(4)
class KillOnPostgresTest extends KillContract {

    @Override
    String database() {
        return OwnPostgres.fresh();
    }
}
