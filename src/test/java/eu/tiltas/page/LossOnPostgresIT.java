package eu.tiltas.page;

import eu.tiltas.OwnPostgres;

/** On PostgreSQL, which outlives the portal. */
class LossOnPostgresIT extends LossContract {

    @Override
    String database() {
        return OwnPostgres.fresh();
    }
}
