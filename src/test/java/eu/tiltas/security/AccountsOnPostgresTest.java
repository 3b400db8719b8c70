package eu.tiltas.security;

import eu.tiltas.OwnPostgres;
import javax.sql.DataSource;

/** Accounts on PostgreSQL. */
class AccountsOnPostgresTest extends AccountsContract {

    @Override
    DataSource database() {
        return OwnPostgres.at(OwnPostgres.fresh());
    }
}
