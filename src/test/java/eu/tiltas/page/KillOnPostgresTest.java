package eu.tiltas.page;

import eu.tiltas.OwnPostgres;

/** On PostgreSQL, which outlives the portal. */
class KillOnPostgresTest extends KillContract {

    @Override
    String database() {
        return OwnPostgres.fresh();
    }
}
